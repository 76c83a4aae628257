import type { Tx } from "@/lib/db/client";
import type { EventType } from "./model";
import { notify } from "./notifications/notify";
import type { Recorded } from "./notifications/who-is-told";

type Act = { actorId: string | null; group: string; undoes: string | null };

/**
 * What every act brings with it, in its own transaction: those it concerns are told, and what it is done to stays in hand.
 * Returns whose inbox is another now.
 */
export async function followUps(tx: Tx, act: Act, events: readonly Recorded[]): Promise<string[]> {
  const told = await notify(tx, act, events);
  if (act.actorId) await keepInHand(tx, act.actorId, events);
  return told;
}

/** How long a statement stays in hand after the last thing its holder did with it, in milliseconds. */
export const leaseLength = 15 * 60_000;
/** Acts that finish what the holder took it for. */
const finishing: ReadonlySet<EventType> = new Set<EventType>(["verdict.given", "statement.sent-back"]);

/** Whatever the holder does with a statement begins their lease anew; a verdict, or a return, ends it. */
async function keepInHand(tx: Tx, holderId: string, events: readonly Recorded[]): Promise<void> {
  const own = events.filter(({ entity }) => entity === "statement");
  if (own.length === 0) return;
  const now = new Date();
  if ((await tx.lease.count({ where: { holderId, until: { gt: now } } })) === 0) return;
  const done = own.filter(({ type }) => finishing.has(type)).map(({ entityId }) => entityId);
  await tx.lease.deleteMany({ where: { holderId, statementId: { in: done } } });
  await tx.lease.updateMany({
    where: { holderId, until: { gt: now }, statementId: { in: own.map(({ entityId }) => entityId) } },
    data: { until: new Date(now.getTime() + leaseLength) },
  });
}
