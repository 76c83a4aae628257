import { gathered, spread } from "@/components/live/gathered";
import type { Room } from "@/lib/sessions/model";

type Told = { type: string; entity: string; entityId: string };

/** Whether an event changes what a room shows: its own acts, and those on the statements of its agenda. */
export function changesRoom({ id, agenda }: Pick<Room, "id" | "agenda">, { type, entity, entityId }: Told): boolean {
  if (entity !== "statement") return entityId === id;
  // One that was removed is not on the agenda, and may come back to it.
  return type === "statement.restored" || agenda.some(({ statementId }) => statementId === entityId);
}

/** Over how long a room asks for the same, in milliseconds: at once, but not all at the same moment. */
export const soon = spread(40);

/**
 * Over how long the members of a room ask how many votes are in, in milliseconds: each vote changes no more than that
 * number, and where two hundred vote, every one of them would else have the room read two hundred times.
 */
const perMember = 5;
const longest = 1000;
export const notAllAtOnce = (members: number) => spread(Math.min(longest, members * perMember));

/**
 * When a room is read again after what was told of it: soon, and where it was only that votes came in, within a pause that
 * any other reading ends.
 */
export function roomReadings<Done>(
  read: () => Promise<Done>,
  pauses: { soon: () => Promise<void>; votes: () => Promise<void> },
): (told: readonly Told[]) => Promise<Done | undefined> {
  /** a vote came in that no reading begun since has shown */
  let unread = false;
  const readSoon = gathered(() => {
    unread = false;
    return read();
  }, pauses.soon);
  const readVotes = gathered(async () => (unread ? readSoon() : undefined), pauses.votes);
  return (told) => {
    if (told.length === 0 || told.some(({ type }) => type !== "session.vote-cast")) return readSoon();
    unread = true;
    return readVotes();
  };
}
