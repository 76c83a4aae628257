import { hashPassword } from "better-auth/crypto";
import { readEnvironment } from "@/lib/env";
import { act } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { refusal } from "../authorise";
import { insertMember } from "../members/insert-member";
import { emailTaken } from "../members/mutations";
import type { Actor } from "../model";
import { roleInput } from "../schema";
import { randomToken, tokenHash } from "../secret-token";
import { findOpenInvitation } from "./queries";
import type { AcceptInvitationInput, InviteMemberInput } from "./schema";

const sevenDays = 7 * 24 * 60 * 60 * 1000;

/** Makes a link that opens one account. It is returned this once, and dies after seven days. */
export async function inviteMember(
  actor: Actor | null,
  input: InviteMemberInput,
): Promise<Result<{ id: string; link: string; expiresAt: string; group: string }>> {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  const token = randomToken();
  const expiresAt = new Date(Date.now() + sevenDays);
  return act(actor, async (tx, record) => {
    // The command line is no account, and an invitation is somebody's.
    const invitedById = actor?.via === "command-line" ? null : actor?.userId;
    if (!invitedById) return fail("forbidden", "needs-account", "Invitations are made by somebody with an account.");
    if (input.email && (await tx.user.findUnique({ where: { email: input.email } }))) return emailTaken();
    const { id } = await tx.invitation.create({
      data: { tokenHash: tokenHash(token), role: input.role, email: input.email ?? null, invitedById, expiresAt },
    });
    await record({
      type: "invitation.made",
      entity: "invitation",
      entityId: id,
      data: { role: input.role, email: input.email ?? null },
    });
    return ok({ id, link: `${readEnvironment().appUrl}/invite/${token}`, expiresAt: expiresAt.toISOString() });
  });
}

/** Makes the account that an invitation is for. Needs no actor: the link is the permission. Of two at once, one wins. */
export async function acceptInvitation(
  token: string,
  input: AcceptInvitationInput,
): Promise<Result<{ userId: string; group: string }>> {
  if (!(await findOpenInvitation(token))) return dead();
  const passwordHash = await hashPassword(input.password);
  return act(null, async (tx, record) => {
    const invitation = await findOpenInvitation(token, tx);
    if (!invitation) return dead();
    if (invitation.email && invitation.email !== input.email) return otherAddress();
    if (await tx.user.findUnique({ where: { email: input.email } })) return emailTaken();
    const role = roleInput.parse(invitation.role);
    const userId = await insertMember(tx, { ...input, role, passwordHash });
    await tx.invitation.update({
      where: { id: invitation.id },
      data: { acceptedAt: new Date(), acceptedById: userId },
    });
    await record({
      type: "member.created",
      entity: "member",
      entityId: userId,
      data: { name: input.name, role, invitation: invitation.id },
    });
    return ok({ userId });
  });
}

/** Makes a link dead that nobody has used. */
export async function revokeInvitation(
  actor: Actor | null,
  { id }: { id: string },
): Promise<Result<{ group: string }>> {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  return act(actor, async (tx, record) => {
    const open = { id, acceptedAt: null, revokedAt: null };
    const { count } = await tx.invitation.updateMany({ where: open, data: { revokedAt: new Date() } });
    if (count === 0) return fail("not-found", "no-such-invitation", "There is no such open invitation.");
    await record({ type: "invitation.revoked", entity: "invitation", entityId: id });
    return ok({});
  });
}

const dead = () =>
  fail("not-found", "invitation-dead", "This invitation has been used, taken back, or is too old. Ask for a new one.");

const otherAddress = () =>
  fail("refused", "other-address", "This invitation is for another e-mail address.", {
    fields: { email: ["This invitation is for another e-mail address."] },
  });
