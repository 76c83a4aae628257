import type { Span } from "@/lib/text/model";

/** One turn of a transcript: who is named, and what they say up to the next turn. */
export type Turn = { speaker: Span; words: Span };

// NAME: · Name (role): · [00:01:02] Name: · Q. and A.
const opening =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\]?\s*)?(?:<v ([^>\n]{1,60})>|([\p{Lu}][\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,5})(?: ?\([^)\n]{1,60}\))?:(?=\s)|([QA])[.:](?=\s))[ \t]*/u;
const aside = /^\s*[([][^)\]\n]{1,80}[)\]]\s*$/;

/**
 * The turns of a transcript, or none where the text is not one: it takes three turns, by at most half as many names,
 * that hold most of the text.
 *
 * ANA RUIZ: We begin.¶(APPLAUSE)¶BO LIND (chair): Thank you.  →  Ana Ruiz: We begin. · Bo Lind: Thank you.
 */
export function readTurns(text: string): Turn[] {
  const turns: Turn[] = [];
  let start = 0;
  let held = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const line = text.slice(start, Math.min(end, start + 160));
    const match = opening.exec(line);
    const turn = turns.at(-1);
    if (match) {
      const name = match[1] ?? match[2] ?? (match[3] as string);
      const from = start + line.indexOf(name);
      const words = trimmed(text, start + match[0].length, end);
      turns.push({ speaker: { start: from, end: from + name.length }, words });
      held += end - start;
    } else if (turn && end > start && !aside.test(text.slice(start, end)) && !line.includes("-->")) {
      const more = trimmed(text, start, end);
      if (more.end > more.start)
        turn.words = { start: turn.words.start < turn.words.end ? turn.words.start : more.start, end: more.end };
      held += end - start;
    }
    start = end + 1;
  }
  const names = new Set(turns.map(({ speaker }) => text.slice(speaker.start, speaker.end)));
  const isTranscript = turns.length >= 3 && names.size * 2 <= turns.length + 1 && held * 2 > text.trim().length;
  return isTranscript ? turns.filter(({ words }) => words.end > words.start) : [];
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && text[start]?.trim() === "") start++;
  while (end > start && text[end - 1]?.trim() === "") end--;
  return { start, end };
}
