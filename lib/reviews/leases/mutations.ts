import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { leaseLength } from "@/lib/events/follow-ups";
import { act } from "@/lib/events/record";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";
import type { Holder } from "./model";
import { type TakeInput, takeInput } from "./schema";

type Done = Promise<Result<{ changed: boolean; group: string }>>;

/**
 * Takes a statement in hand for a quarter of an hour; whatever the holder does with it begins that anew. Of two at once
 * one gets it, and the other is told who holds it: changed "held", with the holder as `current`. `over` names the holder
 * it is taken from, so that nobody takes it from somebody they have not seen. It shuts nobody out: others may judge it.
 */
export async function takeStatement(actor: Actor | null, statementId: string, input: TakeInput = {}): Done {
  const refused = refusal(actor, "verdicts.give");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(takeInput, input);
  if (!parsed.ok) return parsed;
  return act<{ changed: boolean }>(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const now = new Date();
    const holder = await readHolder(tx, statementId, now);
    if (holder && holder.id !== actor.userId && holder.id !== parsed.value.over) return held(holder);
    const until = new Date(now.getTime() + leaseLength);
    const own = holder?.id === actor.userId;
    const lease = { holderId: actor.userId, until, ...(own ? {} : { takenAt: now }) };
    await tx.lease.upsert({
      where: { statementId },
      update: lease,
      create: { ...lease, statementId, takenAt: now },
    });
    if (own) return ok({ changed: false });
    await record({
      type: "statement.taken",
      entity: "statement",
      entityId: statementId,
      documentId: found.value.documentId,
      data: { ...statementLabel(found.value), ...(holder ? { fromId: holder.id, from: holder.name } : {}) },
    });
    return ok({ changed: true });
  });
}

/** Puts a statement out of hand, before its time. */
export async function releaseStatement(actor: Actor | null, statementId: string): Done {
  const refused = refusal(actor, "verdicts.give");
  if (refused || !actor) return refused ?? notSignedIn;
  return act<{ changed: boolean }>(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const { count } = await tx.lease.deleteMany({
      where: { statementId, holderId: actor.userId, until: { gt: new Date() } },
    });
    if (count === 0) return ok({ changed: false });
    await record({
      type: "statement.released",
      entity: "statement",
      entityId: statementId,
      documentId: found.value.documentId,
      data: statementLabel(found.value),
    });
    return ok({ changed: true });
  });
}

async function readHolder(tx: Tx, statementId: string, now: Date): Promise<Holder | null> {
  const lease = await tx.lease.findFirst({
    where: { statementId, until: { gt: now } },
    include: { holder: { select: { id: true, name: true } } },
  });
  return lease && { ...lease.holder, until: lease.until.toISOString() };
}

const held = (holder: Holder): Failure =>
  fail(
    "changed",
    "held",
    `${holder.name} has this in hand. You may judge it all the same; or take it over, and they are told.`,
    { current: { holder } },
  );

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
