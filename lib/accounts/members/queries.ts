import { db } from "@/lib/db/client";
import { fail, ok, type Result } from "@/lib/result";
import { refusal } from "../authorise";
import type { Actor } from "../model";
import { roleInput } from "../schema";
import { type ActiveMember, activeMember } from "./active-member";
import type { Colleague, Member } from "./model";

/** Everybody with an account, deactivated ones too, by name. */
export async function listMembers(actor: Actor | null): Promise<Result<Member[]>> {
  const refused = refusal(actor, "accounts.manage");
  if (refused) return refused;
  const members = await db.member.findMany({
    include: {
      user: {
        include: {
          signInSessions: {
            where: { expiresAt: { gt: new Date() } },
            select: { createdAt: true },
            orderBy: { createdAt: "desc" },
            take: 1,
          },
        },
      },
    },
  });
  const listed = members.map(({ user, role, createdAt, deactivatedAt }) => ({
    userId: user.id,
    name: user.name,
    email: user.email,
    role: roleInput.parse(role),
    createdAt: createdAt.toISOString(),
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    lastSignInAt: user.signInSessions[0]?.createdAt.toISOString() ?? null,
  }));
  return ok(listed.sort((one, other) => one.name.localeCompare(other.name, "en")));
}

/** Those who work at this desk now, by name: for choosing somebody. */
export async function listColleagues(actor: Actor | null): Promise<Result<{ id: string; name: string }[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const rows = await db.user.findMany({
    where: { member: { deactivatedAt: null } },
    select: { id: true, name: true },
  });
  return ok(rows.sort((one, other) => one.name.localeCompare(other.name, "en")));
}

/** Somebody who works at this desk or did, as any reader may know them: no address. */
export async function getColleague(actor: Actor | null, id: string): Promise<Result<Colleague>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const user = await db.user.findUnique({
    where: { id },
    select: { id: true, name: true, member: { select: { role: true, createdAt: true, deactivatedAt: true } } },
  });
  if (!user?.member) return fail("not-found", "no-such-person", "There is no such person at this desk.");
  const { role, createdAt, deactivatedAt } = user.member;
  return ok({
    ...{ id: user.id, name: user.name, role: roleInput.parse(role), since: createdAt.toISOString() },
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
  });
}

/** The person as an actor, or null where there is none or they are deactivated. Asked on every request: one read. */
export async function findActiveMember(where: { userId: string } | { email: string }): Promise<ActiveMember | null> {
  const user = await db.user.findUnique({
    where: "userId" in where ? { id: where.userId } : { email: where.email },
    select: { id: true, name: true, email: true, member: { select: { role: true, deactivatedAt: true } } },
  });
  return user?.member ? activeMember({ ...user.member, userId: user.id, name: user.name, email: user.email }) : null;
}
