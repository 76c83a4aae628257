import { explain } from "./explain-change";
import type { Hunk } from "./find-hunks";
import type { Sense } from "./mark-senses";
import type { ChangeType } from "./model";
import { areDegrees, areOpposite } from "./opposites";
import { type Finding, quoteText, type Reading, type Run, sensesIn, sourceText } from "./reading";
import { determiners } from "./tables/pronouns";

/** In this order, since the first names a change that is several at once. */
const kinds = [
  "negation",
  "number",
  "unit",
  "modal",
  "quantifier",
  "comparative",
  "condition",
  "hedge",
  "scope",
  "tense",
  "connective",
] as const satisfies readonly ChangeType[];

/** Joining words that may go or come without another sense: the clauses stand side by side either way. */
const idle = new Set(["and", "but", "so"]);
const articles = new Set(["a", "an", "the"]);
const determiner = new Set(determiners.split(" "));

/** The sense-bearing words that a hunk drops, adds, or makes into others; each kind is told once. */
export function compareSenses(reading: Reading, hunk: Hunk): Finding[] {
  const printed = sensesIn(reading.quoteSenses, hunk.quote);
  const said = sensesIn(reading.sourceSenses, hunk.source);
  const findings: Finding[] = [];
  for (const kind of kinds) {
    const ours = printed.filter((sense) => sense.kind === kind);
    const theirs = said.filter((sense) => sense.kind === kind);
    if (sameOrder(ours, theirs) || isIdle(reading, hunk, kind, ours, theirs)) continue;
    // what both sides hold in the same order is not what changed
    const [quote, source] = [runOf(ours, hunk.quote), runOf(theirs, hunk.source)];
    findings.push({
      type: kind,
      quote,
      source,
      why: explain(kind, quoteText(reading, quote), sourceText(reading, source)),
    });
  }
  findings.push(...compareWords(reading, hunk));
  return findings;
}

const sameOrder = (a: readonly Sense[], b: readonly Sense[]) =>
  a.length === b.length && a.every(({ sense }, i) => sense === b[i]?.sense);

/** From the first to the last of the senses, or the whole run where there are none. */
const runOf = (senses: readonly Sense[], run: Run): Run =>
  senses.length === 0
    ? run
    : { first: Math.min(...senses.map(({ first }) => first)), end: Math.max(...senses.map(({ end }) => end)) };

function isIdle(
  reading: Reading,
  hunk: Hunk,
  kind: ChangeType,
  ours: readonly Sense[],
  theirs: readonly Sense[],
): boolean {
  if (kind === "connective")
    return (ours.length === 0 || theirs.length === 0) && [...ours, ...theirs].every(({ sense }) => idle.has(sense));
  // "one year" and "a year"
  if (kind === "number") {
    const only = (run: Run, words: typeof reading.quote.words | typeof reading.index.words) =>
      run.end - run.first === 1 ? (words[run.first]?.key ?? "") : "";
    const sides = [only(hunk.quote, reading.quote.words), only(hunk.source, reading.index.words)];
    return sides.includes("#1") && sides.some((word) => articles.has(word));
  }
  return false;
}

/** Single words of both sides that say the opposite, or compare where the other does not. */
function compareWords(reading: Reading, hunk: Hunk): Finding[] {
  const findings: Finding[] = [];
  const limit = 40;
  for (let q = hunk.quote.first; q < Math.min(hunk.quote.end, hunk.quote.first + limit); q++)
    for (let s = hunk.source.first; s < Math.min(hunk.source.end, hunk.source.first + limit); s++) {
      const [a, b] = [reading.quote.words[q]?.key ?? "", reading.index.words[s]?.key ?? ""];
      if (determiner.has(a) || determiner.has(b)) continue;
      const type = areOpposite(a, b) ?? (areDegrees(a, b) ? "comparative" : null);
      if (!type) continue;
      const [quote, source] = [
        { first: q, end: q + 1 },
        { first: s, end: s + 1 },
      ];
      findings.push({
        type,
        quote,
        source,
        why: explain(type, quoteText(reading, quote), sourceText(reading, source)),
      });
    }
  return findings;
}
