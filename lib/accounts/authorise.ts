import { type Failure, fail, ok, type Result } from "@/lib/result";
import { type Actor, type Permission, permissions, type Role, readingPermissions } from "./model";

const permits = (actor: Actor, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(actor.role) &&
  (actor.scope === "write" || readingPermissions.includes(permission));

export const may = (actor: Actor | null, permission: Permission): boolean =>
  actor !== null && permits(actor, permission);

/** Returns why the actor may not, or null where they may. Every service function begins with it. */
export function refusal(actor: Actor | null, permission: Permission): Failure | null {
  if (actor === null) return fail("unauthenticated", "not-signed-in", "Sign in, or send an API token, and try again.");
  if (permits(actor, permission)) return null;
  if (actor.scope === "read" && !readingPermissions.includes(permission))
    return fail("forbidden", "token-reads-only", "This token may only read. Make one that may write, and try again.");
  const who = permissions[permission].join(" or ");
  return fail("forbidden", "role-may-not", `Your role is ${actor.role}. This needs ${who}; ask an administrator.`);
}

/**
 * The actor, where they may look at and change their own account (password, tokens, sign-ins, preferences). Every role
 * may; a token may not, or whoever finds one could make more of them.
 */
export function ownAccount(actor: Actor | null): Result<Actor> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  if (actor === null || actor.via === "token")
    return fail("forbidden", "token-may-not", "Accounts are not changed with a token. Sign in, and try again.");
  return ok(actor);
}
