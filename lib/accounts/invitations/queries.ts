import { db, type Tx } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import { ok, type Result } from "@/lib/result";
import { refusal } from "../authorise";
import type { Actor } from "../model";
import { roleInput } from "../schema";
import { tokenHash } from "../secret-token";
import type { Invitation, OpenInvitation } from "./model";

/** Every invitation, newest first. The links themselves are not kept and cannot be shown again. */
export async function listInvitations(actor: Actor | null): Promise<Result<Invitation[]>> {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  const rows = await db.invitation.findMany({
    include: { invitedBy: { select: { id: true, name: true } } },
    orderBy: { id: "desc" },
    take: 200,
  });
  const now = new Date();
  return ok(
    rows.map((row) => ({
      id: row.id,
      role: roleInput.parse(row.role),
      email: row.email,
      invitedBy: row.invitedBy,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      acceptedAt: row.acceptedAt?.toISOString() ?? null,
      revokedAt: row.revokedAt?.toISOString() ?? null,
      state: row.acceptedAt ? "accepted" : row.revokedAt ? "revoked" : row.expiresAt <= now ? "expired" : "open",
    })),
  );
}

/** The invitation that a link's secret opens now, or null. */
export async function findOpenInvitation(token: string, tx: Tx | typeof db = db) {
  return tx.invitation.findFirst({
    where: { tokenHash: tokenHash(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
  });
}

/** What to show behind an invitation's link; null where it opens nothing any more. Whoever has the link may see it. */
export async function getOpenInvitation(token: string): Promise<OpenInvitation | null> {
  const found = await findOpenInvitation(token);
  if (!found) return null;
  const { name } = await db.user.findUniqueOrThrow({ where: { id: found.invitedById }, select: { name: true } });
  return {
    role: roleInput.parse(found.role),
    email: found.email,
    expiresAt: found.expiresAt.toISOString(),
    invitedBy: name,
    desk: (await getDeskSettings()).name,
  };
}
