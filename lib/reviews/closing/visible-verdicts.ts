// The one place that says who sees what of a blind review: every reader of verdicts and of evidence passes here.

type Kept = { id: string; reviewerId: string; blind: boolean };
/** The newest verdict that was in when the item closed last: what everybody has seen stays seen. */
type Opened = { openedUpTo: string | null };

/** Whose eyes: a user's id; null for whoever an export is handed on to. */
export type Reader = string | null;

/** A verdict given blind is its author's alone until all are in. */
export const isKept = (verdict: Kept, { openedUpTo }: Opened, reader: Reader): boolean =>
  verdict.blind && verdict.reviewerId !== reader && (openedUpTo === null || openedUpTo < verdict.id);

export const visibleVerdicts = <V extends Kept>(verdicts: readonly V[], statement: Opened, reader: Reader): V[] =>
  verdicts.filter((verdict) => !isKept(verdict, statement, reader));

/** A statement's row with only the verdicts that this reader may see. */
export const asSeenBy = <Row extends Opened & { verdicts: Kept[] }>(row: Row, reader: Reader): Row => ({
  ...row,
  verdicts: visibleVerdicts(row.verdicts, row, reader),
});

/** Evidence that somebody attached to a blind review is theirs alone too, until then; kept is cleared as it closes. */
export const visibleEvidence = (reader: Reader) =>
  reader === null ? { kept: false } : { OR: [{ kept: false }, { addedById: reader }] };
