import { decodeText } from "./decode-text";
import type { LeftOut, Reader, ReaderInput, ReadText } from "./model";
import { type Cue, parseCues } from "./parse-cues";
import { ReaderFault } from "./reader-fault";
import { TextBuilder } from "./text-builder";

export const readVtt: Reader = (input) => read(input, "vtt");
export const readSrt: Reader = (input) => read(input, "srt");

/** Milliseconds of silence after which a text without speakers begins a new paragraph. */
const pause = 4_000;
/** Characters after which it does at the end of a sentence. */
const longParagraph = 600;

function read({ bytes, charset }: ReaderInput, format: "vtt" | "srt"): ReadText {
  const { cues, notes, broken } = parseCues(decodeText(bytes, charset), format);
  if (cues.length === 0)
    throw new ReaderFault(
      "refused",
      "no-words",
      "There are no cues with words in this file: no times, or nothing said.",
    );
  const laidOut = layOut(withoutRollUp(cues));
  const leftOut: LeftOut[] = [];
  if (notes > 0) leftOut.push({ what: "notes", count: notes });
  if (broken > 0) leftOut.push({ what: "broken-cues", count: broken });
  return {
    ...laidOut,
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
    kind: "transcript",
    parts: cues.length,
    leftOut,
  };
}

/**
 * Live captions roll up: each cue shows the line before it again. It was said once. Only where a third of the file does
 * so: elsewhere, words that come twice were said twice.
 */
function withoutRollUp(cues: Cue[]): Cue[] {
  const rolls = cues.map((cue, at) => {
    const before = cues[at - 1];
    return before !== undefined && cue.at - before.until < 1_000 && cue.lines[0]?.words === before.lines.at(-1)?.words;
  });
  const many = rolls.filter(Boolean).length;
  if (many < 3 || many * 3 < cues.length) return cues;
  return cues
    .map((cue, at) => (rolls[at] ? { ...cue, lines: cue.lines.slice(1) } : cue))
    .filter(({ lines }) => lines.length > 0);
}

// "ANA RUIZ: We begin", "Ana Ruiz (chair): …"; not "Note that: …" nor "10:30"
const named = /^([\p{Lu}][\p{L}\p{M}\d.'’-]*(?: [\p{Lu}\d(][\p{L}\p{M}\d.'’)-]*){0,5}):\s+(?=\S)/u;
const changeMark = /^(?:>>+|&gt;&gt;|-(?=\s?\p{Lu})|–\s|—\s)\s*/u;

/** Who a line names, what they say, and whether it is marked as somebody else's. */
function readLine({ speaker, words }: Cue["lines"][number]): { name: string | null; words: string; changes: boolean } {
  const mark = changeMark.exec(words)?.[0] ?? "";
  const rest = words.slice(mark.length);
  const spoken = speaker === null ? named.exec(rest) : null;
  return {
    name: speaker ?? spoken?.[1] ?? null,
    words: spoken ? rest.slice(spoken[0].length) : rest,
    changes: mark.startsWith(">"),
  };
}

/** Turns as a transcript prints them: "ANA RUIZ: We begin.", a paragraph each, each cue's words at their time. */
function layOut(cues: Cue[]): { text: string; locators: ReadText["locators"] } {
  const text = new TextBuilder();
  let speaker: string | null = null;
  let opened = 0;
  let until = 0;
  const unnamed = cues.some(({ lines }) => lines.some((line) => readLine(line).name !== null))
    ? "UNNAMED SPEAKER"
    : null;
  for (const cue of cues) {
    const label = timecode(cue.at);
    for (const line of cue.lines) {
      const { name, words, changes } = readLine(line);
      const turns = (name !== null && name !== speaker) || (changes && name === null);
      const rests =
        speaker === null &&
        (cue.at - until > pause || (text.length - opened > longParagraph && /[.!?…]["”’)]?$/.test(text.last)));
      if (turns || (rests && text.length > 0)) {
        text.add(text.length > 0 ? "\n\n" : "");
        opened = text.length;
        // A mark without a name says that somebody else speaks, and not who: the words are not the last speaker's.
        speaker = name ?? (changes ? unnamed : null);
        if (speaker !== null) text.addAt(label, `${speaker}: `);
      } else text.addAt(label, text.length > 0 ? " " : "");
      text.addAt(label, words);
      until = cue.until;
    }
  }
  return text.finish();
}

/** 00:12:31, the form in which a time of a recording is cited. */
export function timecode(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}
