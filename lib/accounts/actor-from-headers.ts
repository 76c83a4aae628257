import { findActiveMember } from "./members/queries";
import type { Actor } from "./model";
import { findSignIn } from "./sign-ins/queries";
import { noteTokenUse } from "./tokens/mutations";
import { findApiToken } from "./tokens/queries";

/**
 * Who sent a request, or null for nobody. A request with an Authorization header is judged by it alone: a wrong token
 * does not fall back to the cookie. The role is read anew each time, so that a changed one holds from the next request.
 */
export async function actorFromHeaders(headers: Headers): Promise<Actor | null> {
  const authorization = headers.get("authorization");
  return authorization === null ? actorFromCookie(headers) : actorFromToken(authorization);
}

async function actorFromToken(authorization: string): Promise<Actor | null> {
  const token = await findApiToken(/^bearer +(\S+)$/i.exec(authorization.trim())?.[1] ?? "");
  if (!token) return null;
  await noteTokenUse(token);
  return { ...token.holder, scope: token.scope, via: "token" };
}

async function actorFromCookie(headers: Headers): Promise<Actor | null> {
  if (!headers.has("cookie")) return null;
  const signIn = await findSignIn(headers);
  const member = signIn && (await findActiveMember({ userId: signIn.userId }));
  return member && { ...member, scope: "write", via: "session" };
}
