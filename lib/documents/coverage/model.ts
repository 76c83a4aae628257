/**
 * checked: it holds statements, and all are decided. not-checkable: a person said so. open: the rest, also a sentence in
 * which nothing was found.
 */
export const sentenceStates = ["checked", "not-checkable", "open"] as const;
export type SentenceState = (typeof sentenceStates)[number];

export type CoveredSentence = {
  start: number;
  end: number;
  text: string;
  state: SentenceState;
  /** statements in it, and how many of them are open */
  statements: { id: string; open: boolean }[];
  /** who called it not checkable */
  mark: { id: string; by: string; suggested: string | null } | null;
  /** why the machine takes it for not checkable: a person has to say so */
  suggestion: string | null;
};

export type OpenCounts = { sentences: number; statements: number };

export type Clearance = { id: string; by: string; at: string; reason: string | null; waived: OpenCounts };

export type Coverage = {
  documentId: string;
  title: string;
  versionId: string;
  number: number;
  sentences: CoveredSentence[];
  counts: Record<SentenceState, number>;
  open: OpenCounts;
  /** stands while nothing is open but what was waived */
  clearance: Clearance | null;
};

/** "3 sentences and 2 statements": what is still open, or waived, in words. */
export function openWords({ sentences, statements }: OpenCounts): string {
  const parts = [
    sentences === 0 ? "" : sentences === 1 ? "1 sentence" : `${sentences} sentences`,
    statements === 0 ? "" : statements === 1 ? "1 statement" : `${statements} statements`,
  ].filter(Boolean);
  return parts.join(" and ");
}

export const openCountOf = ({ sentences, statements }: OpenCounts): number => sentences + statements;
