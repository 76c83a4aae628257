/** What an edit can change of a statement: what the record keeps as `before` and `after`, and what an undo writes back. */
const editable = [
  "kind",
  "form",
  "manner",
  "start",
  "end",
  "text",
  "prefix",
  "suffix",
  "parts",
  "speakerId",
  "mentionStart",
  "mentionEnd",
  "mentionText",
  "cueStart",
  "cueEnd",
  "cueText",
  "confidence",
  "checkworthiness",
  "attributedById",
] as const;

export type StatementState = { [Key in (typeof editable)[number]]?: string | number | null };

/** Only what differs, as it was and as it is. */
export function changedState(
  was: StatementState,
  is: StatementState,
): { before: StatementState; after: StatementState } {
  const changed = editable.filter((key) => key in is && is[key] !== was[key]);
  return { before: pick(was, changed), after: pick(is, changed) };
}

const pick = (state: StatementState, keys: readonly (keyof StatementState)[]): StatementState =>
  Object.fromEntries(keys.map((key) => [key, state[key] ?? null]));
