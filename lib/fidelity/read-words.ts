import { wordSpans } from "@/lib/text/words";
import { type Folded, foldForm, foldWord } from "./fold-word";
import { readNumbers } from "./read-numbers";
import type { Word } from "./words";

type Piece = Folded & { from: number; to: number; form: string };

const invisible = /^[\u00ad\u200b\u2060]+$/;
const wordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const splitting = /[-‐‑]/;
/** "co-operate", "re-elected", "e-mail": one word, whether or not the hyphen is written. */
const prefixed = /^(?:co|re|pre|non|anti|un|de|sub|semi|inter|multi|e)[-‐‑]\p{L}+$/iu;
const digitsThenLetters = /^(\d[\d.,]*)([a-z]+)$/;

/** The words of a text as they are compared, in order, with their places: the map from what is compared to what is written. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const known = new Map<string, readonly Piece[]>();
  let held: { start: number; end: number } | null = null;
  const put = (start: number, end: number) => {
    const raw = text.slice(start, end);
    let pieces = known.get(raw);
    if (!pieces) {
      pieces = piecesOf(raw);
      known.set(raw, pieces);
    }
    for (const { key, also, form, contracted, from, to } of pieces)
      words.push({ start: start + from, end: start + to, key, also, form, contracted });
  };
  for (const span of wordSpans(text)) {
    // a soft hyphen or a zero-width space stands inside a word
    if (
      held &&
      span.start > held.end &&
      span.start - held.end < 3 &&
      invisible.test(text.slice(held.end, span.start))
    ) {
      held.end = span.end;
      continue;
    }
    if (held) put(held.start, held.end);
    held = { start: span.start, end: span.end };
  }
  if (held) put(held.start, held.end);
  return readNumbers(text, words);
}

function piecesOf(raw: string): Piece[] {
  if (wordless.test(raw)) return characters(raw);
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of raw.split(prefixed.test(raw) ? /$^/ : splitting)) {
    if (part !== "") pieces.push(...dotted(part, from));
    from += part.length + 1;
  }
  return pieces;
}

/** "end.Next" is two words where a space was lost; "U.S" and "3.5" are one. */
function dotted(raw: string, at: number): Piece[] {
  const parts = raw.split(".");
  if (parts.length > 1 && !/^[\d.,]+$/.test(raw) && parts.some((part) => part.length > 2)) {
    let from = at;
    return parts.flatMap((part) => {
      const pieces = part === "" ? [] : simple(part, from);
      from += part.length + 1;
      return pieces;
    });
  }
  return simple(raw, at);
}

function simple(raw: string, from: number): Piece[] {
  const form = foldForm(raw).replace(prefixed.test(raw) ? /[-‐‑]/g : /$^/, "");
  const measured = digitsThenLetters.exec(form);
  const to = from + raw.length;
  if (measured && form.length === raw.length) {
    const cut = from + (measured[1]?.length ?? 0);
    const number: Piece = {
      key: measured[1] ?? "",
      also: null,
      form: measured[1] ?? "",
      contracted: false,
      from,
      to: cut,
    };
    const unit = measured[2] ?? "";
    return [number, { key: `+${unit}`, also: null, form: unit, contracted: false, from: cut, to }];
  }
  return foldWord(form, raw).map((folded) => ({ ...folded, form, from, to }));
}

/** A script without spaces is compared by its characters. */
function characters(raw: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const character of raw) {
    const form = foldForm(character);
    pieces.push({ key: form, also: null, form, contracted: false, from, to: from + character.length });
    from += character.length;
  }
  return pieces;
}
