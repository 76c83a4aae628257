import { type EventType, eventTypes } from "../model";

/** What an act is about, for reading only some of them. */
export const actKinds = [
  "verdicts",
  "evidence",
  "statements",
  "comments",
  "documents",
  "speakers",
  "sessions",
  "desk",
] as const;
export type ActKind = (typeof actKinds)[number];

// By the first word of an event's name: a new name of a known noun is found under its kind by itself.
const kindOf: Record<string, ActKind> = {
  verdict: "verdicts",
  ruling: "verdicts",
  evidence: "evidence",
  dispute: "evidence",
  statement: "statements",
  statements: "statements",
  comment: "comments",
  document: "documents",
  sentences: "documents",
  speaker: "speakers",
  speakers: "speakers",
  session: "sessions",
  rules: "desk",
  member: "desk",
  invitation: "desk",
  token: "desk",
  desk: "desk",
};

export const actKindOf = (type: EventType): ActKind | undefined => kindOf[type.slice(0, type.indexOf("."))];

export const typesOf = (kind: ActKind): EventType[] => eventTypes.filter((type) => actKindOf(type) === kind);

/** One line of what happened. Events of one act and one kind that follow each other are one line. */
export type ActivityLine = {
  /** of its newest event */
  seq: number;
  /** ISO 8601, UTC */
  at: string;
  /** null: the command line, or an account that is gone */
  by: { id: string; name: string } | null;
  /** the rest of a sentence that begins with a name */
  sentence: string;
  /** how many more the same was done to in the same act */
  more: number;
  /** where it leads; null where that is not on the desk any more */
  statementId: string | null;
  document: { id: string; title: string } | null;
};
