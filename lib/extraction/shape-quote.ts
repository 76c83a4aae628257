import type { Span, TextSpan } from "@/lib/text/model";
import type { LinearModel } from "./linear-model";
import type { ExtractedStatement } from "./model";
import type { KeptQuote, Run } from "./select-quotes";
import type { Tokens } from "./tokens";
import { weighClaim } from "./weigh-claims";
import { wordClass } from "./word-classes";

/** A quote as a statement, still without its speaker's name; `kept` says where the mention's head stands. */
export type ShapedQuote = { statement: ExtractedStatement; kept: KeptQuote };

/** Turns runs of tokens into spans: marks taken in, the form read from them, the rule named. */
export function shapeQuote(t: Tokens, claim: LinearModel, kept: KeptQuote): ShapedQuote {
  const parts = kept.parts.map((run) => withMarks(t, run));
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? 0;
  const form = formOf(t, kept);
  const weights = kept.parts.map((run) => weighClaim(claim, t, run.first, run.last));
  const cue = kept.cue < 0 ? null : outside(spanOf(t, kept.cue, kept.cue), parts);
  return {
    kept,
    statement: {
      kind: "quote",
      form,
      manner: kept.manner,
      start,
      end,
      text: t.text.slice(start, end),
      parts,
      speaker: null,
      mention: null,
      cue,
      rule: cue ? `${form}-${kept.rule}` : kept.rule,
      confidence: round(kept.confidence),
      checkworthiness: round(Math.max(...weights)),
    },
  };
}

/** A span, unless it touches the quoted words: those tell neither who speaks nor that they do. */
export const outside = (span: TextSpan, parts: readonly Span[]): TextSpan | null =>
  parts.some((part) => span.start < part.end && part.start < span.end) ? null : span;

export const round = (value: number) => Math.round(value * 1000) / 1000;

export function spanOf(t: Tokens, first: number, last: number): TextSpan {
  const start = t.start[first] as number;
  const end = t.end[last] as number;
  return { start, end, text: t.text.slice(start, end) };
}

/** The run with the mark that opens it, and the comma or stop and the mark that close it. */
function withMarks(t: Tokens, { first, last }: Run): Span {
  let from = opensBracket(t, first, last) ? first - 1 : first;
  let to = closesBracket(t, first, last) ? last + 1 : last;
  if (from > 0 && t.kind[from - 1] === wordClass.openMark) from--;
  const next = t.kind[to + 1];
  if (next === wordClass.closeMark) to++;
  else if ((next === wordClass.comma || next === wordClass.stop) && t.kind[to + 2] === wordClass.closeMark) to += 2;
  return { start: t.start[from] as number, end: t.end[to] as number };
}

/** “[She] left”, “(He) left”: the bracket belongs to the words where its other half does. */
const opensBracket = (t: Tokens, first: number, last: number) =>
  bracketAt(t, first - 1) === opening && balance(t, first, last) < 0;
const closesBracket = (t: Tokens, first: number, last: number) =>
  bracketAt(t, last + 1) === closing && balance(t, first, last) > 0;

const opening = 1;
const closing = -1;

/** 1 where a bracket opens, -1 where one closes, 0 elsewhere. */
function bracketAt(t: Tokens, i: number): number {
  if (i < 0 || i >= t.count || t.kind[i] !== wordClass.bracket) return 0;
  const unit = t.text[t.start[i] as number];
  return unit === "(" || unit === "[" ? opening : unit === ")" || unit === "]" ? closing : 0;
}

function balance(t: Tokens, first: number, last: number): number {
  let open = 0;
  for (let i = first; i <= last; i++) open += bracketAt(t, i);
  return open;
}

function formOf(t: Tokens, kept: KeptQuote): "direct" | "indirect" | "mixed" {
  let inside = 0;
  let outside = 0;
  for (const { first, last } of kept.parts)
    for (let i = first; i <= last; i++) {
      const kind = t.kind[i];
      if (
        kind === wordClass.openMark ||
        kind === wordClass.closeMark ||
        kind === wordClass.comma ||
        kind === wordClass.stop
      )
        continue;
      if ((t.unit[i] as number) >= 0) inside++;
      else outside++;
    }
  if (inside > 0) return outside === 0 ? "direct" : "mixed";
  // Where all marks were lost, words before a trailing tag are what was between them.
  const lost = t.marking < 2 && (kept.rule === "cue-after" || kept.rule === "goes-on");
  return lost && t.kind[kept.parts[0]?.first ?? 0] !== wordClass.that ? "direct" : "indirect";
}
