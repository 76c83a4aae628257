import { ReaderFault } from "./reader-fault";

/** One cue of a transcript: when it is spoken, in milliseconds, and its lines without markup. */
export type Cue = { at: number; until: number; lines: { speaker: string | null; words: string }[] };
export type Cues = { cues: Cue[]; notes: number; broken: number };

/** Cues that a file may have: ten times a working day of speech. */
const mostCues = 200_000;

const timing =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?:\s|$)/;
const blockStart = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;

/**
 * The cues of a WebVTT or SRT file, in its order. Such files are seldom well formed, so one broken cue costs that cue and is
 * counted: cues are found by their time lines, and whatever else a block says is its words.
 */
export function parseCues(text: string, format: "vtt" | "srt"): Cues {
  const cues: Cue[] = [];
  let notes = 0;
  let broken = 0;
  let first = format === "vtt";
  for (const block of blocks(text)) {
    // A WebVTT file's header block may go on over some lines ("Kind: captions"), and holds no words.
    if (first) {
      first = false;
      if (!block.some((line) => line.includes("-->"))) continue;
    }
    const time = block.findIndex((line) => line.includes("-->"));
    if (time < 0) {
      if (format === "vtt" && blockStart.test(block[0] as string)) notes++;
      else broken++;
      continue;
    }
    const cue = readCue(block, time);
    if (!cue) broken++;
    else if (cue.lines.length > 0) cues.push(cue);
    if (cues.length > mostCues)
      throw new ReaderFault(
        "too-large",
        "too-many-parts",
        `This file has more than ${mostCues.toLocaleString("en")} cues. Split it, and bring in each part.`,
      );
  }
  return { cues, notes, broken };
}

/** Lines between empty ones. A time line begins a block too: some programs leave the empty line out. */
function* blocks(text: string): Generator<string[]> {
  let block: string[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const line = match[0].replace(/[\r\n]+$/, "");
    if (line.trim() === "") {
      if (block.length > 0) yield block;
      block = [];
    } else if (line.includes("-->") && block.some((before) => before.includes("-->"))) {
      // The line before it is the next cue's number where it is one.
      const number = /^\d+$/.test(block.at(-1) ?? "") ? block.splice(-1) : [];
      yield block;
      block = [...number, line];
    } else block.push(line);
  }
}

function readCue(block: string[], time: number): Cue | null {
  const match = timing.exec(block[time] as string);
  if (!match) return null;
  const [at, until] = [milliseconds(match.slice(1, 5)), milliseconds(match.slice(5, 9))];
  const lines = block
    .slice(time + 1)
    .flatMap((line) => line.split(/(?=<v[ \t.])/i))
    .map(readLine)
    .filter(({ words }) => words !== "");
  return { at, until, lines };
}

function milliseconds([hours, minutes, seconds, rest = "0"]: (string | undefined)[]): number {
  return (Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, "0"));
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  lrm: "",
  rlm: "",
  nbsp: "\u00a0",
  quot: '"',
  "#39": "'",
};

function readLine(raw: string): Cue["lines"][number] {
  const voice = /^\s*<v(?:\.[\w.-]{1,80})?[ \t]+([^>]{1,200})>/i.exec(raw);
  const words = plain(raw.slice(voice ? voice[0].length : 0));
  if (voice) return { speaker: plain(voice[1] as string), words };
  return { speaker: null, words };
}

/** Without tags (<i>, <c.loud>, <00:00:01.000>, {\an8}) and with characters for their names. */
const plain = (text: string) =>
  text
    .replace(/<\/?[a-z\d][^<>]{0,200}>|\{\\[^{}]{0,60}\}/gi, "")
    .replace(/&(amp|lt|gt|lrm|rlm|nbsp|quot|#39);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
