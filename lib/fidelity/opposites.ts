import { bases } from "./inflect";
import { readWords } from "./read-words";
import { remember } from "./remember";
import { antonyms, negativePrefixes, oppositeEndings } from "./tables/antonyms";
import { synonyms } from "./tables/synonyms";

/** For each word the sides it stands on: line and side. */
const sides = new Map<string, [line: number, side: number][]>();
antonyms.forEach((line, number) => {
  line.split(" / ").forEach((words, side) => {
    for (const word of words.split(", ")) {
      const key = word.includes(" ") ? word : (readWords(word)[0]?.key ?? word);
      sides.set(key, [...(sides.get(key) ?? []), [number, side]]);
    }
  });
});

/** "dirtier" stands on the side of "dirty". */
const plainly = (word: string): readonly string[] =>
  /(?:er|est)$/.test(word) ? [...bases(word), ...degrees(word).map(([stem]) => stem)] : bases(word);
const sidesOf = remember((word) => plainly(word).flatMap((base) => sides.get(base) ?? []));
export const hasOpposite = (word: string): boolean => sidesOf(word).length > 0;

/** Whether one word says the opposite of the other: by the table, or by a prefix or ending that turns it round. */
export function areOpposite(a: string, b: string): "polarity" | "negation" | null {
  if (a === b) return null;
  const there = sidesOf(b);
  if (sidesOf(a).some(([line, side]) => there.some(([other, far]) => other === line && far !== side)))
    return "polarity";
  if (isNegated(a, b) || isNegated(b, a)) return "negation";
  return null;
}

function isNegated(long: string, short: string): boolean {
  if (short.length < 3) return false;
  if (long.length > short.length && long.endsWith(short) && negativePrefixes.includes(long.slice(0, -short.length)))
    return true;
  for (const prefix of negativePrefixes)
    if (long.startsWith(prefix) && long.length - prefix.length > 3) {
      const rest = long.slice(prefix.length);
      if (bases(rest).some((base) => base.length > 3 && bases(short).includes(base))) return true;
    }
  return oppositeEndings.some(
    ([one, other]) =>
      short.length > 4 &&
      long.endsWith(other) &&
      short.endsWith(one) &&
      long.slice(0, -other.length) === short.slice(0, -one.length),
  );
}

const synonymsOf = new Map<string, number[]>();
synonyms.forEach((line, number) => {
  for (const word of line.split(" ")) synonymsOf.set(word, [...(synonymsOf.get(word) ?? []), number]);
});

export const areSynonyms = (a: string, b: string): boolean =>
  a === b || (synonymsOf.get(a)?.some((line) => synonymsOf.get(b)?.includes(line)) ?? false);

/** "higher" and "high", "safest" and "safe": one is compared and the other is not, or otherwise. */
export function areDegrees(a: string, b: string): boolean {
  const others = degrees(b);
  return (
    a !== b && degrees(a).some(([stem, rank]) => others.some(([stem2, rank2]) => stem === stem2 && rank !== rank2))
  );
}

/** What a compared form may be made from, and how far it is compared. */
function degrees(word: string): [string, number][] {
  return [
    [word, 0],
    ...(word.length > 4 && word.endsWith("er")
      ? [[word.slice(0, -2), 1] as [string, number], [word.slice(0, -1), 1] as [string, number]]
      : []),
    ...(word.length > 5 && word.endsWith("est")
      ? [[word.slice(0, -3), 2] as [string, number], [word.slice(0, -2), 2] as [string, number]]
      : []),
    ...(word.endsWith("ier") ? [[`${word.slice(0, -3)}y`, 1] as [string, number]] : []),
    ...(word.endsWith("iest") ? [[`${word.slice(0, -4)}y`, 2] as [string, number]] : []),
    ...(/(.)\1er$/.test(word) ? [[word.slice(0, -3), 1] as [string, number]] : []),
    ...(/(.)\1est$/.test(word) ? [[word.slice(0, -4), 2] as [string, number]] : []),
  ];
}
