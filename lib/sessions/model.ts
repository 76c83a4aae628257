import type { Comment } from "@/lib/comments/model";
import type { VerdictValue } from "@/lib/reviews/model";
import type { StatementDetail, StatementKind, Status } from "@/lib/statements/model";

export const paces = ["together", "apart"] as const;
/** together: everybody is at the item the chair chose; apart: everybody goes where they like. */
export type Pace = (typeof paces)[number];

export const itemStates = ["waiting", "voting", "revealed", "recorded", "parked"] as const;
export type ItemState = (typeof itemStates)[number];

export type Person = { id: string; name: string };

/** One of a list of sessions. */
export type SessionSummary = {
  id: string;
  title: string;
  chair: Person;
  members: Person[];
  /** items that are recorded or parked, of all */
  done: number;
  items: number;
  /** ISO 8601, UTC */
  createdAt: string;
  closedAt: string | null;
};

export type SessionMember = Person & {
  /** whether their role gives verdicts; others only watch */
  votes: boolean;
  /** ISO 8601, UTC; null while they take part */
  leftAt: string | null;
};

/** What came of a revealed vote. */
export type Outcome = {
  /** what more than half voted; null where the vote is split */
  verdict: VerdictValue | null;
  counts: Record<VerdictValue, number>;
  /** those who voted otherwise */
  dissent: Vote[];
  /** share of pairs of votes that agree, 0 to 1; null where fewer than two voted */
  agreement: number | null;
};

/** A vote as its reader may see it: what it says is null until the votes are revealed, but for one's own. */
export type Vote = { by: Person; vote: VerdictValue | null; reason: string | null; at: string };

export type AgendaItem = {
  id: string;
  statementId: string;
  documentId: string;
  position: number;
  state: ItemState;
  round: number;
  kind: StatementKind;
  status: Status;
  text: string;
  speaker: string | null;
  /** what was recorded */
  outcome: VerdictValue | null;
  dissents: number;
  owner: Person | null;
  note: string | null;
  version: number;
};

export type CurrentItem = AgendaItem & {
  statement: StatementDetail;
  /** ISO 8601, UTC; null without a timer, and while it is paused */
  endsAt: string | null;
  /** seconds that a paused vote has left */
  secondsLeft: number | null;
  votes: Vote[];
  /** null until the votes are revealed */
  result: Outcome | null;
  /** whether every member who is here and votes has voted */
  allIn: boolean;
  thread: Comment[];
};

export type Room = {
  /** equal marks, equal parts */
  marks: Record<SeldomPart, string>;
  id: string;
  title: string;
  pace: Pace;
  voteSeconds: number | null;
  chair: Person;
  members: SessionMember[];
  agenda: AgendaItem[];
  /** where the lead brought everybody */
  sharedItemId: string | null;
  /** the one that this reader looks at */
  current: CurrentItem | null;
  /** what the rest of the agenda takes at the pace so far; null while that cannot be told */
  minutesLeft: number | null;
  version: number;
  createdAt: string;
  closedAt: string | null;
  /** the number of the newest event that this surely shows */
  seq: number;
  /** the desk's clock as this was read, so that a browser's wrong clock moves no timer; ISO 8601, UTC */
  now: string;
};

/** What of a room changes seldom, and is most of it. */
export type SeldomPart = "members" | "agenda";

/** A room read again: null stands for a part that the reader has, by its mark. */
export type RoomReading = Omit<Room, SeldomPart> & { [Part in SeldomPart]: Room[Part] | null };

/** Puts the parts that were left out of a reading back. @param had the room whose marks were sent with it */
export const completeRoom = (
  had: Pick<Room, "members" | "agenda">,
  { members, agenda, ...room }: RoomReading,
): Room => ({
  ...room,
  members: members ?? had.members,
  agenda: agenda ?? had.agenda,
});

/** Whether one reading of a room tells of an earlier moment than another. */
export const isOlder = (one: Pick<Room, "seq" | "now">, other: Pick<Room, "seq" | "now">): boolean =>
  one.seq < other.seq || (one.seq === other.seq && one.now < other.now);

type Told = { type: string; entity: string; entityId: string; documentId: string | null };

/** What brings statements onto the agenda again, which they left when they were removed or lost. */
const comesBack: ReadonlySet<string> = new Set([
  "document.restored",
  "statement.restored",
  "statement.placed",
  "statement.found-again",
]);

/** What a room shows beside its own acts: statements, where they stand, whose they are, and whether members still vote. */
export const shownInRooms: ReadonlySet<string> = new Set(["statement", "document", "speaker", "member", "desk"]);

/**
 * Whether an event may change what a room shows: its own acts, those on its members, speakers and the desk's rules, and
 * those on documents that its agenda is from. A statement is merged into another, or carried to a new draft, without an
 * event of its own.
 */
export function changesRoom(
  { id, agenda }: { id: string; agenda: readonly { documentId: string }[] },
  { type, entity, entityId, documentId }: Told,
): boolean {
  if (!shownInRooms.has(entity)) return entityId === id;
  if (entity === "desk") return type === "rules.changed";
  if (entity === "speaker" || entity === "member") return true;
  return comesBack.has(type) || agenda.some((item) => item.documentId === documentId);
}
