import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { auth } from "../auth";
import { may, ownAccount, refusal } from "../authorise";
import type { Actor } from "../model";
import type { SignIn } from "./model";

/** The sign-ins that hold: one's own, or, for an administrator, another member's. Newest first. */
export async function listSignIns(
  actor: Actor | null,
  { userId }: { userId?: string } = {},
): Promise<Result<SignIn[]>> {
  const own = ownAccount(actor);
  if (!own.ok) return own;
  const whose = userId ?? own.value.userId;
  if (whose !== own.value.userId && !may(own.value, "accounts.manage"))
    return refusal(actor, "accounts.manage") ?? ok([]);
  const rows = await db.signInSession.findMany({
    where: { userId: whose, expiresAt: { gt: new Date() } },
    orderBy: { id: "desc" },
  });
  return ok(
    rows.map((row) => ({
      id: row.id,
      userId: row.userId,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      ipAddress: row.ipAddress,
      userAgent: row.userAgent,
    })),
  );
}

/** Who the cookie in these headers belongs to, and which sign-in it is; null where it holds no longer. */
export async function findSignIn(headers: Headers): Promise<{ id: string; userId: string } | null> {
  const found = await auth().api.getSession({ headers });
  return found ? { id: found.session.id, userId: found.session.userId } : null;
}
