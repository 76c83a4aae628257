import { hashWord } from "./hash-word";
import type { Run } from "./select-quotes";
import { isWord, shape, type Tokens, unitOf } from "./tokens";
import { wordClass } from "./word-classes";

/** A way in which marks say where the words of a cue begin or end; null where it says nothing. */
type Edge = { rule: string; moves: (t: Tokens, cue: number, part: Run) => Run | null };

/** One rule a line; a linguist adds another here. The first that says anything is followed. */
const edges: Edge[] = [
  // She said, “Wait for me,” until the ferry left. → Wait for me
  {
    rule: "closed-by-its-comma",
    moves: (t, cue, { first, last }) => {
      const unit = unitOf(t, first);
      if (!unit?.closed || last <= unit.last || first - unit.first > 1 || first < cue) return null;
      const comma = unit.first - 1;
      if (comma - 1 !== cue || t.kind[comma] !== wordClass.comma || !isCapital(t, first)) return null;
      const end = lastWord(t, unit.last);
      return t.kind[end + 1] === wordClass.comma ? { first, last: end } : null;
    },
  },
  // Nobody trusted the old dam - “It leaks,” Osei said - and few will. → It leaks
  {
    rule: "begins-after-a-dash",
    moves: (t, cue, { first, last }) => {
      const unit = unitOf(t, last);
      if (!unit?.closed || last > cue || first >= unit.first || t.kind[unit.first - 1] !== wordClass.dash) return null;
      // “We tried” - “we really did,” Osei said.
      for (let i = first; i < unit.first; i++) if ((t.unit[i] as number) >= 0) return null;
      return { first: unit.first + 1, last };
    },
  },
  // She called him “our compass” - an odd compliment. → him “our compass
  {
    rule: "a-remark-after-a-dash",
    moves: (t, cue, { first, last }) => {
      if (first < cue) return null;
      for (let i = first + 1; i + 2 <= last; i++)
        if (
          t.kind[i] === wordClass.closeMark &&
          t.kind[i + 1] === wordClass.dash &&
          remarks.has(t.word[i + 2] as number)
        )
          return { first, last: lastWord(t, i) };
      return null;
    },
  },
];

const remarks = new Set(["a", "an"].map(hashWord));
const isCapital = (t: Tokens, i: number) => ((t.shape[i] as number) & shape.capital) !== 0;

function lastWord(t: Tokens, from: number): number {
  let last = from;
  while (last > 0 && !isWord(t, last)) last--;
  return last;
}

/** The part with its edges where the marks say they are. */
export function atMarks(t: Tokens, cue: number, part: Run): Run {
  for (const { moves } of edges) {
    const moved = moves(t, cue, part);
    if (moved) return moved;
  }
  return part;
}
