/** Statements that one act takes at most: all of it is one transaction, and others wait for their turn to write. */
export const mostAtOnce = 1000;

/** What an act on many statements did, or, as a preview, would do. */
export type BulkOutcome = {
  /** how many were asked for */
  asked: number;
  /** ids of those that it was done to */
  done: string[];
  /** each of the others, by its own rules */
  refused: { id: string; text: string; code: string; message: string; missing?: string[] | undefined }[];
  /** one act, with one undo; null where nothing was done */
  group: string | null;
};
