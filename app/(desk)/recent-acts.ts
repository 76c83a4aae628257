import type { RecentAct } from "@/components/home/recent-acts";
import { describeEvent } from "@/lib/events/describe-event";
import type { EventRecord } from "@/lib/events/model";

/** Events newest first, one line an act: the first event of an act says what it was, the others followed from it. */
export function recentActs(events: EventRecord[], reader: string, limit: number): RecentAct[] {
  const undone = new Set(events.flatMap((event) => event.undoes ?? []));
  const acts = new Map<string, RecentAct>();
  for (const event of events) {
    // Read newest first, so the last one set is the act's first event.
    acts.set(event.group, {
      group: event.group,
      at: event.at,
      who: event.actor?.name ?? firstAdministrator(event) ?? "The desk",
      sentence: describeEvent(event),
      undoable: event.actor?.id === reader && event.undoes === null && !undone.has(event.group) && canBeUndone(event),
    });
  }
  return [...acts.values()].slice(0, limit);
}

// Accounts and the desk's settings are changed back where they were changed; what is in hand is put out of hand.
const canBeUndone = ({ type }: EventRecord) =>
  !/^(desk|member|invitation|token)\./.test(type) &&
  !["verdict.refused", "statement.taken", "statement.released"].includes(type);

/** The desk is set up by somebody who has no account until it is. */
const firstAdministrator = ({ type, data }: EventRecord) =>
  type === "desk.set-up" && typeof data.name === "string" ? data.name : null;
