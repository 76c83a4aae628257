import { diffWordsWithSpace } from "diff";

export type WordsPart = { text: string; differs: boolean };

/** Longer texts are shown whole, without marks: the comparison grows with the square of their length. In code units. */
const longest = 5000;

/** Both texts in pieces, each piece marked where the other text has something else. */
export function compareWords(mine: string, theirs: string): { mine: WordsPart[]; theirs: WordsPart[] } {
  if (mine.length + theirs.length > longest)
    return { mine: [{ text: mine, differs: false }], theirs: [{ text: theirs, differs: false }] };
  const changes = diffWordsWithSpace(mine, theirs);
  const side = (other: "added" | "removed", own: "added" | "removed"): WordsPart[] =>
    changes.filter((change) => !change[other]).map((change) => ({ text: change.value, differs: Boolean(change[own]) }));
  return { mine: side("added", "removed"), theirs: side("removed", "added") };
}
