import type { Tx } from "@/lib/db/client";
import type { EventType } from "@/lib/events/model";
import { isKept, type Reader } from "./visible-verdicts";

type Told = { type: EventType; entityId: string; data: Record<string, unknown>; actorId: string | null };

/** What of an event's data names a verdict, an intended one or a piece of evidence that may be kept. */
const naming = ["verdictId", "intentId", "evidenceId"] as const;

/**
 * Events as this reader may see them: of what is kept from them they learn that it was done, by whom and on which
 * statement, and no more. The record itself holds everything and stays as it was chained.
 */
export async function visibleEvents<E extends Told>(tx: Tx, events: readonly E[], reader: Reader): Promise<E[]> {
  const ids = (key: (typeof naming)[number]) =>
    events.flatMap(({ data }) => (typeof data[key] === "string" ? data[key] : []));
  if (naming.every((key) => ids(key).length === 0)) return [...events];
  const [verdicts, evidence, intended] = await Promise.all([
    tx.verdict.findMany({
      where: { id: { in: ids("verdictId") }, blind: true },
      select: { id: true, reviewerId: true, blind: true, statement: { select: { openedUpTo: true } } },
    }),
    tx.evidence.findMany({
      where: { id: { in: ids("evidenceId") }, kept: true },
      select: { id: true, addedById: true },
    }),
    tx.statement.findMany({
      where: { id: { in: events.flatMap(({ data, entityId }) => (data.intentId ? entityId : [])) } },
      select: { id: true, openedUpTo: true },
    }),
  ]);
  const kept = new Set([
    ...verdicts.filter((verdict) => isKept(verdict, verdict.statement, reader)).map(({ id }) => id),
    ...evidence.filter(({ addedById }) => addedById !== reader).map(({ id }) => id),
  ]);
  const opened = new Map(intended.map(({ id, openedUpTo }) => [id, openedUpTo]));
  const isIntentKept = ({ data, entityId, actorId }: E) =>
    typeof data.intentId === "string" &&
    isKept(
      { id: data.intentId, reviewerId: actorId ?? "", blind: true },
      { openedUpTo: opened.get(entityId) ?? null },
      reader,
    );
  return events.map((event) =>
    kept.has(String(event.data.verdictId)) || kept.has(String(event.data.evidenceId)) || isIntentKept(event)
      ? { ...event, data: redacted(event.data) }
      : event,
  );
}

const redacted = ({ kind, text }: Record<string, unknown>) => ({ kind, text, kept: true });
