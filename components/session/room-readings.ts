import { gathered, spread } from "@/components/live/gathered";
import type { Room } from "@/lib/sessions/model";

type Told = { seq: number; type: string };

/** Over how long a room asks for the same, in milliseconds: at once, but not all at the same moment. */
export const soon = spread(40);

/** How long a room that is told its readings waits for one, in milliseconds, before it asks. */
export const patience = 3000;
export const late = () => new Promise<void>((resolve) => setTimeout(resolve, patience * (1 + Math.random() / 3)));

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
 * any other reading ends. What is shown by then, `shown` being the newest event it surely shows, is not asked for; nothing
 * told is a wish to read whatever is shown.
 */
export function roomReadings(
  read: () => Promise<boolean>,
  { shown, ...pauses }: { soon: () => Promise<void>; votes: () => Promise<void>; shown: () => number },
): (told: readonly Told[]) => Promise<boolean | undefined> {
  /** the newest event told of that no reading begun since has shown */
  let wanted: number | null = null;
  const isWanted = () => wanted !== null && wanted > shown();
  /** what was wanted as the pause began: what was told of since has its own time to be shown */
  let due: number | null = null;
  const pause = () => {
    due = wanted;
    return pauses.soon();
  };
  const readWanted = async () => {
    for (; isWanted(); await pause()) {
      if (due === null || due <= shown()) continue;
      wanted = null;
      return read();
    }
    return true;
  };
  const readSoon = gathered(readWanted, pause);
  const readVotes = gathered(async () => (isWanted() ? readSoon() : undefined), pauses.votes);
  return (told) => {
    wanted = told.reduce((newest, { seq }) => Math.max(newest, seq), wanted ?? 0);
    if (told.length === 0) wanted = Number.POSITIVE_INFINITY;
    return told.length > 0 && told.every(({ type }) => type === "session.vote-cast") ? readVotes() : readSoon();
  };
}
