import { readTurns, type Turn } from "@/lib/extraction/read-turns";
import type { Span } from "@/lib/text/model";
import { paragraphSpans } from "@/lib/text/paragraphs";

/** Where a passage stands, as a reader would find it again, and who says it, where the text itself tells. */
export type Place = { locator: string; speaker: string | null };

const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
// A time that opens a line, [with brackets] or not; and one in brackets anywhere in it.
const stamps = new RegExp(String.raw`^\s*\[?(${time})(?:[.,]\d{1,3})?\b|\[(${time})(?:[.,]\d{1,3})?\]`, "gm");
const cueTimes = new RegExp(String.raw`^\s*(${time})(?:[.,]\d{1,3})?\s*-->`);

/**
 * The place of a passage: the timecode that its line or the lines before it carry, else the number of its paragraph, as
 * one counts them in print; and the name that opens its turn in a transcript.
 *
 * [00:12:31] CHAIR: We are not ready.  →  00:12:31, Chair’s turn · third paragraph of an article  →  paragraph 3
 */
export function placeOf(text: string, { start, end }: Span, turns: readonly Turn[] = readTurns(text)): Place {
  const turn = turnAt(turns, end - 1);
  // A passage over two turns is nobody's.
  const within = turn !== null && start >= lineStart(text, turn.speaker.start);
  const speaker = within ? text.slice(turn.speaker.start, turn.speaker.end) : null;
  return { locator: timecodeAt(text, start, turn) ?? paragraphsAt(text, { start, end }), speaker };
}

/** The turn that a place stands in: its words, or the name before them. */
export const turnAt = (turns: readonly Turn[], at: number): Turn | null =>
  turns.find(({ speaker, words }) => at >= speaker.start && at < words.end) ?? null;

/** The last time given before a place in its turn, or in its line; else that of a subtitle, in the line above. */
function timecodeAt(text: string, at: number, turn: Turn | null): string | null {
  const from = lineStart(text, turn?.speaker.start ?? at);
  // Where the passage takes in the beginning of its line, a time may open it.
  const to = at === lineStart(text, at) ? at + 16 : at;
  const given = [...text.slice(from, to).matchAll(stamps)].at(-1);
  if (given) return given[1] ?? given[2] ?? null;
  if (from === 0) return null;
  return cueTimes.exec(text.slice(lineStart(text, from - 1), from - 1))?.[1] ?? null;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

function paragraphsAt(text: string, { start, end }: Span): string {
  const paragraphs = paragraphSpans(text);
  const first = Math.max(
    0,
    paragraphs.findIndex((paragraph) => paragraph.end > start),
  );
  const last = paragraphs.findLastIndex((paragraph) => paragraph.start < end);
  return last > first ? `paragraphs ${first + 1}–${last + 1}` : `paragraph ${first + 1}`;
}
