import type { Extraction } from "@/lib/extraction/model";
import type { Span } from "@/lib/text/model";
import { printedWords } from "../findings/printed-words";

/** A quotation of a text: its words in their places, and all that its speaker is called there. */
export type Quotation = Span & { text: string; words: string; speaker: string | null; names: string[] };

// Words between marks, within a line. No two quantifiers meet, so that no text takes longer than its length.
const marked = /["“„«»]([^"“”„«»\n]{1,4000})["“”«»]/g;
/** Marked words that nobody is said to have said: fewer of them are a title, a nickname or a word at arm's length. */
const fewestWords = 4;

/**
 * The quotations of a text: each direct quote with its parts; of a mixed one the words in marks; and what else stands in
 * marks, so that one whose speaker is not found is traced too. An indirect quote has no words to be held to.
 *
 * Voss said the pier “will not open”, and called that “a pity”.  →  will not open · a pity
 */
export function findQuotations(text: string, { statements, speakers }: Extraction): Quotation[] {
  const quotes = statements.filter(({ kind, form }) => kind === "quote" && form !== null && form !== "indirect");
  const found: Quotation[] = [];
  for (const { start, end, form, parts, text: whole, speaker } of quotes) {
    const names = speakers.find(({ name }) => name === speaker)?.names ?? [];
    const said = { speaker, names: speaker === null ? [] : [speaker, ...names] };
    if (form === "direct")
      found.push({ start, end, text: whole, words: printedWords({ text: whole, start, parts }), ...said });
    else for (const span of markedSpans(whole)) found.push(quotationAt(text, shift(span, start), said));
  }
  const taken = found.toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (const span of markedSpans(text)) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) continue;
    const unclaimed = quotationAt(text, span, { speaker: null, names: [] });
    if ((unclaimed.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords) found.push(unclaimed);
  }
  return found.filter(({ words }) => /[\p{L}\p{N}]/u.test(words)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The words within marks, without the marks. */
function* markedSpans(text: string): Iterable<Span> {
  for (const { index, 1: words = "" } of text.matchAll(marked))
    yield { start: index + 1, end: index + 1 + words.length };
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function quotationAt(text: string, { start, end }: Span, said: Pick<Quotation, "speaker" | "names">): Quotation {
  const words = text.slice(start, end);
  return { start, end, text: words, words, ...said };
}
