export type Comment = {
  id: string;
  statementId: string;
  /** the first comment of the thread; null where this is it */
  threadId: string | null;
  author: { id: string; name: string };
  /** empty where it is withdrawn */
  text: string;
  /** who is named in it */
  mentions: { id: string; name: string }[];
  /** ISO 8601, UTC */
  createdAt: string;
  /** of the thread, on its first comment */
  resolved: { by: string; at: string } | null;
  /** its words are taken back, its place stays */
  withdrawn: { by: string; at: string } | null;
};

export type Thread = { first: Comment; answers: Comment[]; resolved: Comment["resolved"] };

/** Comments, oldest first, as threads: the oldest thread first, each with its answers in order. */
export const threadsOf = (comments: readonly Comment[]): Thread[] =>
  comments
    .filter(({ threadId }) => threadId === null)
    .map((first) => ({
      first,
      answers: comments.filter(({ threadId }) => threadId === first.id),
      resolved: first.resolved,
    }));

/** A thread that somebody still has to see to: not resolved, and something in it stands. */
export const isOpenThread = ({ first, answers, resolved }: Thread): boolean =>
  resolved === null && [first, ...answers].some(({ withdrawn }) => withdrawn === null);
