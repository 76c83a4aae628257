export type Comment = {
  id: string;
  statementId: string;
  /** the first comment of the thread; null where this is it */
  threadId: string | null;
  author: { id: string; name: string };
  text: string;
  /** who is named in it */
  mentions: { id: string; name: string }[];
  /** ISO 8601, UTC */
  createdAt: string;
  /** of the thread, on its first comment */
  resolved: { by: string; at: string } | null;
};
