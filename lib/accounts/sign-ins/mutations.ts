import { APIError } from "better-auth/api";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { db } from "@/lib/db/client";
import { fail, ok, type Result } from "@/lib/result";
import { auth } from "../auth";
import { may, ownAccount } from "../authorise";
import type { ChangePasswordInput } from "../members/schema";
import type { Actor } from "../model";
import { countFailure, limitReached } from "../rate-limits";
import { signInEnded } from "../sign-in-ended";
import { findSignIn } from "./queries";
import type { SignInInput } from "./schema";

/**
 * Signs in with e-mail address and password. Returns the Set-Cookie headers that make the browser somebody.
 * Needs no actor. `headers` are the request's: limits count failures by their address, and by the account.
 */
export async function signIn(input: SignInInput, headers: Headers): Promise<Result<{ setCookies: string[] }>> {
  try {
    const answer = await auth().api.signInEmail({ body: input, headers, returnHeaders: true });
    return ok({ setCookies: answer.headers.getSetCookie() });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    if (error.status === "TOO_MANY_REQUESTS") {
      const retryAfter = Number(new Headers(error.headers).get("retry-after") ?? 60);
      return fail("too-many", "too-many-tries", error.message, { retryAfter });
    }
    if (error.status === "FORBIDDEN") return fail("forbidden", "deactivated", error.message);
    if (error.status === "UNAUTHORIZED" || error.status === "BAD_REQUEST")
      return fail("unauthenticated", "wrong-password", "The e-mail address or the password is wrong.");
    throw error;
  }
}

/** Ends the sign-in that these headers carry. Returns the Set-Cookie headers that clear the browser. */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}

/** Ends a sign-in elsewhere: one's own, or, for an administrator, anybody's. Its open pages are told at once. */
export async function revokeSignIn(actor: Actor | null, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const own = ownAccount(actor);
  if (!own.ok) return own;
  const found = await db.signInSession.findUnique({ where: { id } });
  if (!found || (found.userId !== own.value.userId && !may(own.value, "accounts.manage")))
    return fail("not-found", "no-such-sign-in", "There is no such sign-in; it may have ended.");
  await db.signInSession.deleteMany({ where: { id } });
  signInEnded(found.userId);
  return ok({ id });
}

/** Changes one's own password, and ends every other sign-in of one's own. `headers` tell which one stays. */
export async function changePassword(
  actor: Actor | null,
  input: ChangePasswordInput,
  headers: Headers,
): Promise<Result<{ endedSignIns: number }>> {
  const own = ownAccount(actor);
  if (!own.ok) return own;
  const { userId } = own.value;
  const reached = await limitReached("password change", userId);
  if (reached) return reached;
  const credential = await db.credential.findFirst({ where: { userId, providerId: "credential" } });
  if (
    !credential?.password ||
    !(await verifyPassword({ hash: credential.password, password: input.currentPassword }))
  ) {
    await countFailure("password change", userId);
    return fail("refused", "wrong-password", "This is not your present password.", {
      fields: { currentPassword: ["This is not your present password."] },
    });
  }
  const password = await hashPassword(input.newPassword);
  const stays = await findSignIn(headers);
  const [, ended] = await db.$transaction([
    db.credential.update({ where: { id: credential.id }, data: { password } }),
    db.signInSession.deleteMany({ where: { userId, id: { not: stays?.id ?? "" } } }),
  ]);
  signInEnded(userId);
  return ok({ endedSignIns: ended.count });
}
