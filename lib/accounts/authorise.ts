import { fail, type Failure } from "@/lib/result";
import { type Actor, type Permission, permissions, readingPermissions, type Role } from "./model";

export const may = (actor: Actor | null, permission: Permission): actor is Actor =>
  actor !== null &&
  (permissions[permission] as readonly Role[]).includes(actor.role) &&
  (actor.scope === "write" || readingPermissions.includes(permission));

/** Returns why the actor may not, or null where they may. Every service function begins with it. */
export function refusal(actor: Actor | null, permission: Permission): Failure | null {
  if (may(actor, permission)) return null;
  if (actor === null) return fail("unauthenticated", "not-signed-in", "Sign in, or send an API token, and try again.");
  if (actor.scope === "read" && !readingPermissions.includes(permission))
    return fail("forbidden", "token-reads-only", "This token may only read. Make one that may write, and try again.");
  const who = permissions[permission].join(" or ");
  return fail("forbidden", "role-may-not", `Your role is ${actor.role}. This needs ${who}; ask an administrator.`);
}
