import { mayBeginAmount, parseAmount } from "./parse-amount";
import { currencySigns, money, months, ordinals, suffixes } from "./tables/number-words";
import type { Word } from "./words";

const monthOf = (word: Word | undefined, text: string): number | undefined => {
  const month = word && months.get(word.key);
  // the modal is no month
  if (month === 5 && word && text[word.start] !== "M") return undefined;
  return month;
};
const moneyOf = new Map(
  money.flatMap((line) => {
    const [sense = "", forms = ""] = line.split(": ");
    return forms.split(", ").map((form): [string, string] => [form, sense]);
  }),
);
const dayOf = (word: Word | undefined): number | undefined => {
  const match = word && /^#(\d{1,2})(?:th)?$/.exec(word.key);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
};
const ordinalEndings = new Set(["st", "nd", "rd", "th"]);

/**
 * Makes one word of each number however it is written, and of each date and sum of money.
 *
 * two hundred and fifty, 250 → #250 · $5m, five million dollars → #5000000 dollar · 3 May, May 3rd → #3-5
 */
export function readNumbers(text: string, raw: readonly Word[]): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < raw.length; ) {
    const word = raw[i] as Word;
    const amount = mayBeginAmount(word.key) ? parseAmount(text, raw, i) : null;
    if (!amount) {
      words.push(shortForm(word));
      i++;
      continue;
    }
    let { next } = amount;
    let { value } = amount;
    let end = (raw[next - 1] as Word).end;
    let start = word.start;
    let unit: string | null = null;
    let ordinal = amount.ordinal ? "th" : "";
    const after = raw[next];
    if (after?.key.startsWith("+") && after.start === end) {
      const written = after.key.slice(1);
      const factor = suffixes.get(written);
      if (ordinalEndings.has(written)) ordinal = "th";
      else if (factor && !(written === "m" && !currencyBefore(text, start))) value *= factor;
      else if (written === "m") {
        // five metres, or five million: the text alone does not say which
        value *= factor ?? 1;
      } else if (written === "s") ordinal = "s";
      else unit = written;
      end = after.end;
      next++;
    }
    const sign = currencyBefore(text, start);
    if (sign) {
      unit = currencySigns[sign] ?? null;
      start -= sign.length;
    }
    if (isNegative(text, start)) {
      value = -value;
      start--;
    }
    if (text[end] === "%") {
      unit = "percent";
      end++;
    }
    const key = Number.isFinite(value) ? `#${+value.toFixed(6)}${ordinal}` : `#${word.key}`;
    const form = text.slice(start, end).toLowerCase().replace(/\s+/g, " ");
    words.push({ start, end, key, also: null, form, contracted: false });
    if (unit) words.push({ start, end, key: moneyOf.get(unit) ?? unit, also: null, form, contracted: false });
    i = next;
  }
  return joinDates(text, joinPercent(words));
}

const currencyBefore = (text: string, start: number): string | null => {
  const before = text[start - 1];
  return before !== undefined && before in currencySigns ? before : null;
};

/** A minus stands before a digit and after a space; a dash or a range does not. */
function isNegative(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before !== "-" && before !== "−") return false;
  return start < 2 || /[\s([“"']/.test(text[start - 2] as string);
}

function shortForm(word: Word): Word {
  if (word.key.startsWith("+")) return { ...word, key: word.key.slice(1) };
  const ordinal = ordinals.get(word.key);
  if (ordinal !== undefined) return { ...word, key: `#${ordinal}th` };
  const sum = moneyOf.get(word.key);
  return sum && word.key.length > 1 ? { ...word, key: sum } : word;
}

function joinPercent(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.key === "per" && word.key === "cent")
      joined[joined.length - 1] = { ...last, end: word.end, key: "percent", form: "per cent" };
    else if (last?.key === "percent" && (word.key === "point" || word.key === "points"))
      joined[joined.length - 1] = { ...last, end: word.end, key: "point", form: "percentage point" };
    else if (last?.key === "percentage" && (word.key === "point" || word.key === "points"))
      joined[joined.length - 1] = { ...last, end: word.end, key: "point", form: "percentage point" };
    else if (last?.key === "no" && word.key === "#1" && word.form === "one")
      joined[joined.length - 1] = { ...last, end: word.end, key: "nobody", form: "no one" };
    else joined.push(word);
  }
  return joined;
}

/** A day and its month are one word, in either order. */
function joinDates(text: string, words: Word[]): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    let last = i;
    let day: number | undefined;
    let month = monthOf(word, text);
    let first = word;
    if (month !== undefined) {
      day = dayOf(words[i + 1]);
      last = i + 1;
    } else if (dayOf(word) !== undefined) {
      const between = words[i + 1]?.key === "of" ? 2 : 1;
      month = monthOf(words[i + between], text);
      day = month === undefined ? undefined : dayOf(word);
      last = i + between;
      const article = joined.at(-1);
      if (day !== undefined && between === 2 && article?.key === "the") first = joined.pop() as Word;
    }
    if (day === undefined || month === undefined) {
      joined.push(month === undefined ? word : { ...word, key: `#m${month}` });
      continue;
    }
    const end = (words[last] as Word).end;
    const form = text.slice(first.start, end).toLowerCase();
    joined.push({ start: first.start, end, key: `#${day}-${month}`, also: null, form, contracted: false });
    i = last;
  }
  return joined;
}
