type Withdrawal = { reinstates: boolean };
type GivenVerdict = { reviewerId: string; verdict: string; judgedText: string; withdrawals: Withdrawal[] };

/** A verdict's newest withdrawal says whether it is withdrawn. `withdrawals` are newest first. */
export const notWithdrawn = (verdict: { withdrawals: Withdrawal[] }): boolean =>
  verdict.withdrawals[0]?.reinstates ?? true;

/**
 * Statements on which the reader's newest verdict is no longer the one that counts, because somebody decided otherwise
 * later. `verdicts` are newest first. Whoever changed their own mind is not overtaken.
 */
export const overtakenVerdicts = <Row extends { status: string; text: string; verdicts: GivenVerdict[] }>(
  rows: Row[],
  userId: string,
): Row[] =>
  rows.filter((row) => {
    const standing = row.verdicts.filter((verdict) => notWithdrawn(verdict) && verdict.judgedText === row.text);
    const mine = standing.find((verdict) => verdict.reviewerId === userId);
    return mine !== undefined && mine.verdict !== row.status && standing[0] !== mine;
  });
