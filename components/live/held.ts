/** What is shown of something that others change, and how many newer states of it wait to be shown. */
export type Held<Value> = { shown: Value; newest: Value; waiting: number };

export const holding = <Value>(value: Value): Held<Value> => ({ shown: value, newest: value, waiting: 0 });

/**
 * A newer state: shown at once, unless the reader is writing and it takes the field away. Once one waits, all wait for as
 * long as they write: what is shown must not be of two moments. What comes of the reader's own act is shown where it can be.
 */
export function receiveNewest<Value>(
  held: Held<Value>,
  newest: Value,
  { writing, swaps, own = false }: { writing: boolean; swaps: boolean; own?: boolean },
): Held<Value> {
  const waits = writing && (swaps || (held.waiting > 0 && !own));
  return waits ? { ...held, newest, waiting: held.waiting + 1 } : holding(newest);
}

/** "1 update", "3 updates" */
export const updateWords = (count: number): string => `${count} ${count === 1 ? "update" : "updates"}`;

const fields = "textarea, select, input:not([type=button], [type=checkbox], [type=radio]), [contenteditable=true]";

/** Whether something is being written in: the field with the focus holds words, or stands in a dialog. */
export function isWriting(): boolean {
  const field = document.activeElement?.closest<HTMLInputElement>(fields);
  if (!field) return document.activeElement?.closest("[role=dialog]") != null;
  return field.closest("[role=dialog]") !== null || (field.value ?? field.textContent ?? "").trim() !== "";
}
