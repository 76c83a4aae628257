import { magnitudes, ordinals, teens, tens, units } from "./tables/number-words";
import type { Word } from "./words";

export type Amount = { value: number; next: number; ordinal: boolean };

const digits = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** Words of one number stand together, with a space or a hyphen between. */
const together = /^[\s\u00a0-]*$/;

const digit = /^\d/;
/** Asked of every word of a source, before the words after it are looked at. */
export const mayBeginAmount = (key: string): boolean =>
  digit.test(key) || key === "half" || key === "a" || units.has(key) || teens.has(key) || tens.has(key);

/** The number that begins at word `at`, with the place after it; null where none does. */
export function parseAmount(text: string, words: readonly Word[], at: number): Amount | null {
  const follows = (i: number) =>
    i < words.length &&
    (words[i] as Word).start - (words[i - 1] as Word).end < 4 &&
    together.test(text.slice((words[i - 1] as Word).end, (words[i] as Word).start));
  const keyAt = (i: number) => (i === at || follows(i) ? (words[i]?.key ?? "") : "");
  const first = words[at]?.key ?? "";

  if (/^\d/.test(first)) {
    if (!digits.test(first)) return { value: Number.NaN, next: at + 1, ordinal: false };
    const value = Number(first.replaceAll(",", ""));
    if (first.length > 15) return { value: Number.NaN, next: at + 1, ordinal: false };
    return multiply(value, at + 1);
  }
  if (first === "half" && keyAt(at + 1) === "a" && magnitudes.has(keyAt(at + 2)))
    return { value: (magnitudes.get(keyAt(at + 2)) as number) / 2, next: at + 3, ordinal: false };
  if (first === "a" && magnitudes.has(keyAt(at + 1))) return whole(1, at + 1);
  const spelled = below100(at);
  if (!spelled) return null;
  if (spelled.ordinal) return spelled;
  const year = spelled.value >= 11 && spelled.value <= 20 ? below100(spelled.next) : null;
  if (year && !year.ordinal && year.value >= 10 && !magnitudes.has(keyAt(year.next)))
    return { value: spelled.value * 100 + year.value, next: year.next, ordinal: false };
  return whole(spelled.value, spelled.next);

  /** "twenty-five", "seven", "thirteen", "twenty-first" */
  function below100(i: number): Amount | null {
    const key = keyAt(i);
    const ten = tens.get(key);
    if (ten !== undefined) {
      const next = keyAt(i + 1);
      const unit = units.get(next);
      if (unit) return { value: ten + unit, next: i + 2, ordinal: false };
      const ordinal = ordinals.get(next);
      if (ordinal && ordinal < 10) return { value: ten + ordinal, next: i + 2, ordinal: true };
      return { value: ten, next: i + 1, ordinal: false };
    }
    const value = units.get(key) ?? teens.get(key);
    return value === undefined ? null : { value, next: i + 1, ordinal: false };
  }

  /** digits and what multiplies them: "5 million", "3.5 billion" */
  function multiply(value: number, i: number): Amount {
    const magnitude = magnitudes.get(keyAt(i));
    if (magnitude) return { value: value * magnitude, next: i + 1, ordinal: false };
    return { value, next: i, ordinal: false };
  }

  /** goes on from a first value: "two | hundred and fifty thousand", "three | and a half million" */
  function whole(value: number, from: number): Amount {
    let [total, current, i, smallest] = [0, value, from, Number.POSITIVE_INFINITY];
    while (i < words.length) {
      if (keyAt(i) === "and" && keyAt(i + 1) === "a" && keyAt(i + 2) === "half" && current < 100) {
        current += 0.5;
        i += 3;
        continue;
      }
      const magnitude = magnitudes.get(keyAt(i));
      if (magnitude !== undefined && magnitude < smallest && (magnitude > 12 || current < 100)) {
        if (magnitude < 1000) current *= magnitude;
        else {
          total += current * magnitude;
          current = 0;
          smallest = magnitude;
        }
        const more = below100(keyAt(i + 1) === "and" ? i + 2 : i + 1);
        i++;
        if (magnitude === 12 || !more || more.ordinal) continue;
        current += more.value;
        i = more.next;
        continue;
      }
      break;
    }
    return { value: total + current, next: i, ordinal: false };
  }
}
