import type { Span } from "@/lib/text/model";
import { readTurnOpening } from "./read-turn-opening";

/** One turn of a transcript: who is named, what they are, and what they say up to the next turn, piece by piece. */
export type Turn = { speaker: Span; role: Span | null; parts: Span[] };

/** From a turn's first word to its last. */
export const wordsOf = ({ speaker, parts }: Turn): Span => ({
  start: parts[0]?.start ?? speaker.end,
  end: parts.at(-1)?.end ?? speaker.end,
});

const aside = /^\s*[([][^)\]\n]{1,80}[)\]]\s*$/;
const timing = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d+\s+-->/;
const cueNumber = /^\s*\d{1,6}\s*$/;
const closesVoice = /(?:<\/[vcib]>\s*)+$/;
const longestOpening = 160;
const fewestTurns = 3;

/**
 * The turns of a transcript, or none where the text is not one: it takes three turns, of which one by somebody who spoke
 * before, that hold most of the text.
 *
 * ANA RUIZ: We begin.¶(APPLAUSE)¶BO LIND (chair): Thank you.  →  Ana Ruiz: We begin. · Bo Lind: Thank you.
 */
export function readTurns(text: string): Turn[] {
  const turns: Turn[] = [];
  const timed = text.slice(0, firstPages).includes("-->");
  const names = new Set<string>();
  let held = 0;
  let lines = 0;
  let broken = false;
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const line = text.slice(start, Math.min(end, start + longestOpening));
    const opening = readTurnOpening(line);
    if (opening) {
      const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
      turns.push({ speaker: at(opening.name), role: opening.role && at(opening.role), parts: [] });
      names.add(line.slice(opening.name.start, opening.name.end));
    }
    if (timed && (timing.test(line) || cueNumber.test(line))) broken = true;
    else if (line.trim() !== "" && !aside.test(text.slice(start, Math.min(end, start + longestOpening)))) {
      lines++;
      held += addWords(text, turns.at(-1), start + (opening?.words ?? 0), end, broken && !opening) ? end - start : 0;
      broken = false;
    }
    start = end + 1;
  }
  const isTranscript =
    turns.length >= fewestTurns &&
    names.size < turns.length &&
    turns.length * mostLinesATurn >= lines &&
    held * 2 > text.trim().length * (timed ? 0.5 : 1);
  return isTranscript && !isTally(text, turns) ? turns.filter(({ parts }) => parts.length > 0) : [];
}

/** “Pears: 12 crates¶Plums: 7”: a stocktaking, where every other line says nothing but a figure. */
function isTally(text: string, turns: readonly Turn[]): boolean {
  let figures = 0;
  for (const { parts } of turns) {
    const [first] = parts;
    if (first && figure.test(text.slice(first.start, Math.min(first.end, first.start + longestFigure)))) figures++;
  }
  return figures * 2 > turns.length;
}

const figure =
  /^(?=[^\n]*\p{N})[\p{Sc}\p{N}\p{P}\p{Zs}]*(?:percent|million|billion|votes|seats|points|pts)?[.;]?[\p{Zs}\t]*(?:\n|$)/u;
const longestFigure = 40;

const firstPages = 4000;
const mostLinesATurn = 12;

/** Adds a line to what a turn says; what a subtitle’s timing breaks off becomes a part of its own. */
function addWords(text: string, turn: Turn | undefined, from: number, to: number, broken: boolean): boolean {
  if (!turn) return false;
  const more = trimmed(text, from, to - (closesVoice.exec(text.slice(Math.max(from, to - 40), to))?.[0].length ?? 0));
  const last = turn.parts.at(-1);
  if (more.end <= more.start) return true;
  if (last && !broken) last.end = more.end;
  else turn.parts.push(more);
  return true;
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && text[start]?.trim() === "") start++;
  while (end > start && text[end - 1]?.trim() === "") end--;
  return { start, end };
}
