import { hashPassword } from "better-auth/crypto";
import type { Tx } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { refusal } from "../authorise";
import type { Actor } from "../model";
import { randomToken } from "../secret-token";
import { signInEnded } from "../sign-in-ended";
import { insertMember } from "./insert-member";
import type { ChangeRoleInput, CreateUserInput, MemberInput } from "./schema";

type Done = Promise<Result<{ group: string }>>;

/** Makes an account. Where no password is given one is made, and returned this once. */
export async function createUser(
  actor: Actor | null,
  input: CreateUserInput,
): Promise<Result<{ userId: string; oneTimePassword: string | null; group: string }>> {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  const oneTimePassword = input.password ? null : randomToken();
  const passwordHash = await hashPassword(input.password ?? oneTimePassword ?? "");
  return act(actor, async (tx, record) => {
    if (await tx.user.findUnique({ where: { email: input.email } })) return emailTaken();
    const userId = await insertMember(tx, { ...input, passwordHash });
    await record({
      type: "member.created",
      entity: "member",
      entityId: userId,
      data: { name: input.name, role: input.role },
    });
    return ok({ userId, oneTimePassword });
  });
}

export const emailTaken = (): Failure =>
  fail("refused", "email-taken", "There is an account with this e-mail address already.", {
    fields: { email: ["There is an account with this e-mail address already."] },
  });

/** Gives another role. The person signs in again, so that nothing open still shows what the old role saw. */
export async function changeRole(actor: Actor | null, { userId, role }: ChangeRoleInput): Done {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  return endingSignIns(
    userId,
    await act(actor, async (tx, record) => {
      const member = await findMember(tx, userId);
      if (!member) return noMember();
      if (member.role === role) return ok({});
      if (await isLastAdministrator(tx, userId)) return lastAdministrator();
      await tx.member.update({ where: { userId }, data: { role } });
      await tx.signInSession.deleteMany({ where: { userId } });
      await record({
        type: "member.role-changed",
        entity: "member",
        entityId: userId,
        data: { name: member.user.name, before: member.role, after: role },
      });
      return ok({});
    }),
  );
}

/** Locks a person out at once: sign-ins end, tokens and invitations they made are dead. What they did stays. */
export async function deactivateMember(actor: Actor | null, { userId }: MemberInput): Done {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  return endingSignIns(
    userId,
    await act(actor, async (tx, record) => {
      const member = await findMember(tx, userId);
      if (!member) return noMember();
      if (member.deactivatedAt) return ok({});
      if (await isLastAdministrator(tx, userId)) return lastAdministrator();
      const now = new Date();
      await tx.member.update({ where: { userId }, data: { deactivatedAt: now } });
      await tx.signInSession.deleteMany({ where: { userId } });
      await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
      await tx.invitation.updateMany({
        where: { invitedById: userId, acceptedAt: null, revokedAt: null },
        data: { revokedAt: now },
      });
      await record({
        type: "member.deactivated",
        entity: "member",
        entityId: userId,
        data: { name: member.user.name },
      });
      return ok({});
    }),
  );
}

/** Gives a new password, returned this once, to a person who lost theirs. Their sign-ins and tokens end. */
export async function resetPassword(
  actor: Actor | null,
  { userId }: MemberInput,
): Promise<Result<{ oneTimePassword: string; group: string }>> {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  const oneTimePassword = randomToken();
  const password = await hashPassword(oneTimePassword);
  return endingSignIns(
    userId,
    await act(actor, async (tx, record) => {
      const member = await findMember(tx, userId);
      if (!member) return noMember();
      await tx.credential.updateMany({ where: { userId, providerId: "credential" }, data: { password } });
      await tx.signInSession.deleteMany({ where: { userId } });
      await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: new Date() } });
      await record({
        type: "member.password-reset",
        entity: "member",
        entityId: userId,
        data: { name: member.user.name },
      });
      return ok({ oneTimePassword });
    }),
  );
}

/** Lets a deactivated person sign in again, in the role they had. Tokens stay dead. */
export async function reactivateMember(actor: Actor | null, { userId }: MemberInput): Done {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  return act(actor, async (tx, record) => {
    const member = await findMember(tx, userId);
    if (!member) return noMember();
    if (!member.deactivatedAt) return ok({});
    await tx.member.update({ where: { userId }, data: { deactivatedAt: null } });
    await record({
      type: "member.reactivated",
      entity: "member",
      entityId: userId,
      data: { name: member.user.name },
    });
    return ok({});
  });
}

const findMember = (tx: Tx, userId: string) =>
  tx.member.findUnique({ where: { userId }, include: { user: { select: { name: true } } } });

function endingSignIns<T>(userId: string, result: Result<T>): Result<T> {
  if (result.ok) signInEnded(userId);
  return result;
}

/** Asked inside the write, so that two administrators cannot demote each other at once. */
async function isLastAdministrator(tx: Tx, userId: string): Promise<boolean> {
  const administrators = await tx.member.findMany({ where: { role: "administrator", deactivatedAt: null } });
  return administrators.length === 1 && administrators[0]?.userId === userId;
}

const noMember = () => fail("not-found", "no-such-member", "There is no such account.");

const lastAdministrator = () =>
  fail("refused", "last-administrator", "This is the last administrator. Make another one first.");
