import { readTurns } from "@/lib/extraction/read-turns";
import type { Span } from "@/lib/text/model";
import { paragraphSpans } from "@/lib/text/paragraphs";
import { sentenceSpans } from "@/lib/text/sentences";
import { turnAt } from "../passages/place-of";
import type { SourceContext } from "./model";

/** Sentences either side: enough to see what was meant. */
const sentences = 2;
const most = 260; // letters
/** The mark that opens or closes the passage itself is no word around it. */
const openMark = /[“"„«‘]\s*$/;
const closeMark = /^[\s.,;:!?…]*[”"»’]?/;

export function sourceContext(text: string, { start, end }: Span): SourceContext {
  const turns = readTurns(text);
  const turn = turnAt(turns, start);
  const last = turnAt(turns, end - 1) ?? turn;
  const name = (span: Span) => text.slice(span.start, span.end);
  const at = turn === null ? -1 : turns.indexOf(turn);
  const asked = turn && turns[at - 1];
  const next = last && turns[turns.indexOf(last) + 1];
  const own = turn?.words ?? paragraphAround(text, start);
  const upTo = last?.words ?? paragraphAround(text, end - 1);
  return {
    question:
      asked && turn && name(asked.speaker) !== name(turn.speaker)
        ? { speaker: name(asked.speaker), words: lastSentences(name(asked.words)) }
        : null,
    before: lastSentences(text.slice(Math.min(own.start, start), start)),
    after: firstSentences(text.slice(end, Math.max(upTo.end, end))),
    next: next ? { speaker: name(next.speaker), words: firstSentences(name(next.words), 1) } : null,
  };
}

const paragraphAround = (text: string, at: number): Span =>
  paragraphSpans(text).find((paragraph) => at >= paragraph.start && at < paragraph.end) ?? { start: at, end: at };

export function lastSentences(text: string): string {
  const from = sentenceSpans(text).at(-sentences)?.start ?? 0;
  const words = text.slice(from).replace(openMark, "").trim();
  return words.length <= most ? words : `…${words.slice(words.indexOf(" ", words.length - most))}`;
}

export function firstSentences(text: string, count = sentences): string {
  // What is left of the sentence that the passage broke off in counts as one.
  const words = text
    .slice(0, sentenceSpans(text)[count - 1]?.end ?? text.length)
    .replace(closeMark, "")
    .trim();
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most))} …`;
}
