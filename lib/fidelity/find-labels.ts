/** A speaker's name where their turn begins, in a transcript. */
export type Label = { start: number; end: number; name: string };

const label =
  /^[ \t]*(?:<v(?:\.[^\s>]*)?\s+([^>\n]{1,60})>|((?:\p{Lu}[\p{L}.'’-]{0,30})(?: (?:\p{Lu}[\p{L}.'’-]{0,30}|of|de|van|von)){0,4})(?:\s\([^)\n]{1,40}\))?:(?=\s))/gmu;

/** The labels in text.slice(from, to); `from` should be the beginning of a line. */
export function findLabels(text: string, from: number, to: number): Label[] {
  return [...text.slice(from, to).matchAll(label)].map((match) => ({
    start: match.index + from,
    end: match.index + from + match[0].length,
    name: (match[1] ?? match[2] ?? "").trim().toLowerCase(),
  }));
}

/** How far back a turn's label is looked for, in code units. */
const longestTurn = 20_000;

/** Whose turn it is at a place: the last label before it, or null. */
export function speakerAt(text: string, place: number): string | null {
  const from = Math.max(0, place - longestTurn);
  const line = text.lastIndexOf("\n", from);
  return findLabels(text, from === 0 ? 0 : Math.max(0, line), place).at(-1)?.name ?? null;
}
