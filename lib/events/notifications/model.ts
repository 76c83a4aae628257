/**
 * assigned: asked to read. returned: to put something right. came-back: what the reader returned is put right. mentioned:
 * named in a comment. overturned: an adjudication decided otherwise than they did. reopened: a new draft changed or took
 * the words they judged. taken-over: somebody took what they had in hand. follow-up: a session left them something to see to.
 * ruling-withdrawn: a ruling that had overturned them was taken back.
 */
export const notificationKinds = [
  "assigned",
  "returned",
  "came-back",
  "mentioned",
  "overturned",
  "reopened",
  "taken-over",
  "follow-up",
  "ruling-withdrawn",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export type Notice = {
  id: string;
  kind: NotificationKind;
  /** who did it; null where they have no account any more */
  by: { id: string; name: string } | null;
  /** how many statements it is about; the first of them is named */
  count: number;
  /** as its reader may see it now; null where it is not on the desk any more, or it is about a session */
  statement: { id: string; documentId: string; kind: "quote" | "claim"; text: string; documentTitle: string } | null;
  session: { id: string; title: string } | null;
  /** what was written with it: the note of a return, its answer, or a comment's words; null where there is none */
  note: string | null;
  /** the comment that names the reader; null where it is about something else, or was withdrawn */
  commentId: string | null;
  /** ISO 8601, UTC */
  at: string;
  read: boolean;
};

/** What happened for one person, by kind, most recent first. */
export type Digest = {
  /** ISO 8601, UTC */
  since: string;
  groups: { kind: NotificationKind; count: number; notices: Notice[] }[];
};
