import type { TextSpan } from "@/lib/text/model";
import { kindAt } from "./describe-surroundings";
import { textSpan } from "./text-of";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** Every run of capitalised words that is not just the first word of a sentence: “Mr. Osei”, “University of Leeds”. */
export function findNames(t: Tokens): TextSpan[] {
  const names: TextSpan[] = [];
  for (let i = 0; i < t.count; i++) {
    if (!isCapitalised(t, i)) continue;
    let last = i;
    while (last + 1 < t.count && t.sentence[last + 1] === t.sentence[i] && isCapitalised(t, last + 1) && last - i < 6)
      last++;
    const single = last === i;
    if (!(single && (t.shape[i] as number) & shape.sentenceFirst)) names.push(textSpan(t, { first: i, last }));
    i = last;
  }
  return names;
}

function isCapitalised(t: Tokens, i: number): boolean {
  if (!isWord(t, i) || !((t.shape[i] as number) & shape.capital)) return false;
  const kind = kindAt(t, i);
  return (
    kind === wordClass.name ||
    kind === wordClass.number ||
    kind === wordClass.s ||
    kind === wordClass.ed ||
    kind === wordClass.ly ||
    kind === wordClass.ing
  );
}
