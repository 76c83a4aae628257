import type { Span } from "@/lib/text/model";
import { type OffsetMap, toRawOffset } from "@/lib/text/offset-map";
import { readWords } from "./read-words";
import type { Word } from "./words";

/** "whole": the word stands in brackets; "part": some of its letters do ("[T]he", "want[ed]"). */
export type QuoteWord = Word & { bracket: "whole" | "part" | null };

/** What stands between two ellipses. */
export type Piece = { first: number; end: number };
export type Quote = { text: string; words: QuoteWord[]; pieces: Piece[]; ellipses: Span[] };

const ellipsis =
  /\[\s*(?:…|\.{2,}|\.(?:\s?\.){2,3})\s*\]|\(\s*(?:…|\.{3,}|\.(?:\s\.){2,3})\s*\)|…+|\.{3,}|\.(?:[ \u00a0]\.){2,3}/g;
const bracketed = /\[[^[\]]{0,400}\]/g;
const isLetter = /[\p{L}\p{M}]/u;

/** The words of a printed quote with the marks that a reader of it sees: ellipses cut it into pieces, brackets mark words. */
export function readQuote(text: string): Quote {
  const ellipses = [...text.matchAll(ellipsis)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const marked = new Set(ellipses.map(({ start }) => start));
  const brackets = [...text.matchAll(bracketed)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => !marked.has(start));
  let at = 0;
  const { joined, offsets } = joinLetters(text, brackets);
  const words: QuoteWord[] = [];
  for (const word of readWords(joined)) {
    let start = toRawOffset(offsets, word.start);
    let end = toRawOffset(offsets, word.end - 1) + 1;
    while (at < brackets.length && (brackets[at] as Span).end <= start) at++;
    const around = (brackets[at]?.start ?? end) < end ? brackets[at] : undefined;
    if (around && /^\[\s*sic\b/i.test(text.slice(around.start, around.end))) continue;
    const bracket = !around ? null : around.start <= start && end <= around.end ? "whole" : "part";
    // the bracket around a first or last letter belongs to the word
    if (bracket === "part" && around?.start === start - 1) start--;
    if (bracket === "part" && around?.end === end + 1) end++;
    words.push({ ...word, start, end, bracket });
  }
  return { text, words, pieces: piecesOf(words, ellipses), ellipses };
}

/** "[T]he" is one word: a bracket between two letters is taken out, and the map says where. */
function joinLetters(text: string, brackets: readonly Span[]): { joined: string; offsets: OffsetMap } {
  const at: number[] = [];
  const removed: number[] = [];
  const out: string[] = [];
  let copied = 0;
  let length = 0;
  for (const place of brackets.flatMap(({ start, end }) => [start, end - 1])) {
    if (!isLetter.test(text[place - 1] ?? "") || !isLetter.test(text[place + 1] ?? "")) continue;
    out.push(text.slice(copied, place));
    length += place - copied;
    copied = place + 1;
    at.push(length);
    removed.push(removed.length + 1);
  }
  out.push(text.slice(copied));
  return { joined: out.join(""), offsets: { at, removed } };
}

/** A quote of more pieces than this is no quote; what is beyond is one piece, so that the search stays bounded. */
const mostPieces = 40;

function piecesOf(words: readonly QuoteWord[], ellipses: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  let mark = 0;
  for (let i = 0; i < words.length; i++) {
    const { start } = words[i] as QuoteWord;
    let cut = false;
    while (mark < ellipses.length && (ellipses[mark] as Span).start < start) {
      cut = true;
      mark++;
    }
    if (!cut || i === first || pieces.length === mostPieces - 1) continue;
    pieces.push({ first, end: i });
    first = i;
  }
  if (first < words.length) pieces.push({ first, end: words.length });
  return pieces;
}
