import { sameButSpaces } from "@/lib/text/respace";

export type Judged = { kind: string; text: string; speakerId: string | null };
export type GivenVerdict = {
  id: string;
  verdict: string;
  judgedText: string;
  judgedSpeakerId: string | null;
  judgedKind: string | null;
  /** each takes the verdict back, or takes that back; the newest one holds */
  withdrawals: readonly { id: string; reinstates: boolean }[];
};

export const newest = <T extends { id: string }>(rows: readonly T[]): T | null =>
  rows.reduce<T | null>((best, row) => (best && best.id > row.id ? best : row), null);

export function isWithdrawn(verdict: Pick<GivenVerdict, "withdrawals">): boolean {
  const last = newest(verdict.withdrawals);
  return last !== null && !last.reinstates;
}

/**
 * A verdict stands while nobody withdrew it and the statement has the words, the speaker and the kind that were judged (however wide the spaces between them are):
 * whether somebody said it, and whether it is true, are two questions.
 */
export function stands(verdict: GivenVerdict, statement: Judged): boolean {
  return (
    !isWithdrawn(verdict) &&
    sameButSpaces(verdict.judgedText, statement.text) &&
    verdict.judgedSpeakerId === statement.speakerId &&
    verdict.judgedKind === statement.kind
  );
}
