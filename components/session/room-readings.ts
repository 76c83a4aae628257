import { gathered, spread } from "@/components/live/gathered";
import type { Room } from "@/lib/sessions/model";

type Told = { type: string; entity: string; entityId: string; documentId: string | null };

/** What brings a statement onto the agenda again, which it left when it was removed or lost. */
const comesBack: ReadonlySet<string> = new Set(["statement.restored", "statement.placed", "statement.found-again"]);

/**
 * Whether an event may change what a room shows: its own acts, and those on any statement of a document that its agenda is
 * from. A statement is merged into another, or carried to a new draft, without an event of its own.
 */
export function changesRoom(
  { id, agenda }: Pick<Room, "id" | "agenda">,
  { type, entity, entityId, documentId }: Told,
): boolean {
  if (entity !== "statement") return entityId === id;
  return comesBack.has(type) || agenda.some((item) => item.documentId === documentId);
}

/** Over how long a room asks for the same, in milliseconds: at once, but not all at the same moment. */
export const soon = spread(40);

/**
 * Over how long the members of a room ask how many votes are in, in milliseconds: where all go together a vote changes no
 * more than that number, and where two hundred vote, every one of them would else have the room read two hundred times.
 * Where everybody goes where they like, the first vote opens its item: that is read soon.
 */
const perMember = 5;
const longest = 1000;
export const votesPause = ({ pace, members }: Pick<Room, "pace" | "members">) =>
  pace === "together" ? spread(Math.min(longest, members.length * perMember)) : soon;

/**
 * When a room is read again after what was told of it: soon, and where it was only that votes came in, within a pause that
 * any other reading ends.
 */
export function roomReadings<Done>(
  read: () => Promise<Done>,
  pauses: { soon: () => Promise<void>; votes: () => Promise<void> },
): (told: readonly Pick<Told, "type">[]) => Promise<Done | undefined> {
  /** a vote came in that no reading begun since has shown */
  let unread = false;
  const readSoon = gathered(() => {
    unread = false;
    return read();
  }, pauses.soon);
  const readVotes = gathered(async () => (unread ? readSoon() : undefined), pauses.votes);
  return (told: readonly Pick<Told, "type">[]) => {
    if (told.length === 0 || told.some(({ type }) => type !== "session.vote-cast")) return readSoon();
    unread = true;
    return readVotes();
  };
}
