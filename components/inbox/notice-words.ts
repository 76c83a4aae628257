import type { Notice, NotificationKind } from "@/lib/events/notifications/model";

/** Headings of the digest. */
export const kindTitles: Record<NotificationKind, string> = {
  assigned: "You are asked to read",
  returned: "Returned to you",
  "came-back": "Put right, back with you",
  mentioned: "You are mentioned",
  overturned: "Decided otherwise than you did",
  reopened: "Reopened by a new draft",
  "taken-over": "Taken over from you",
  "ruling-withdrawn": "Rulings taken back",
  "follow-up": "For you to see to, from a session",
};

const many = (count: number, what: string) => (count === 1 ? `a ${what}` : `${count.toLocaleString("en")} ${what}s`);

const sentences: Record<NotificationKind, (notice: Notice) => string> = {
  assigned: ({ count }) => `asked you to read ${many(count, "statement")}`,
  returned: ({ count }) => `returned ${many(count, "statement")} to you`,
  "came-back": ({ count }) => `put ${many(count, "statement")} right that you returned`,
  mentioned: () => "mentioned you in a comment",
  overturned: ({ count }) => `decided otherwise than you did on ${many(count, "statement")}`,
  reopened: ({ count }) => `brought in a draft that reopens ${many(count, "statement")} that you judged`,
  "taken-over": ({ count }) => `took over ${many(count, "statement")} that you had in hand`,
  "ruling-withdrawn": ({ count }) =>
    `took back the ruling that decided otherwise than you did on ${many(count, "statement")}`,
  "follow-up": ({ count, session }) =>
    `closed ${session ? `the session “${session.title}”` : "a session"} and left ${many(count, "statement")} to you`,
};

/** What somebody did, as the rest of a sentence that begins with their name. */
export const noticeWords = (notice: Notice): string => sentences[notice.kind](notice);
