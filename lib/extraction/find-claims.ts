import { firstFiniteVerb } from "./finite-verbs";
import { judgeClaim } from "./judge-claim";
import type { LinearModel } from "./linear-model";
import type { ExtractedStatement } from "./model";
import type { Run } from "./select-quotes";
import { round, type ShapedQuote } from "./shape-quote";
import { splitClauses } from "./split-clauses";
import { isWord, shape, type Tokens } from "./tokens";
import { weighClaim } from "./weigh-claims";
import { wordClass } from "./word-classes";

const fewestWords = 4;
/** A text of more sentences is an article, and tells which of them to check; of a few, each is shown with its weight. */
const fewSentences = 3;
const leastOfFew = 0.25;
const leastOfArticle = 0.5;
/** A clause of less weight is left off; one between the two is kept with the clause it belongs to. */
const leftOut = 0.25;

/** What the document says in its own voice and can be checked, clause by clause, each with its weight. */
export function findClaims(t: Tokens, model: LinearModel, quotes: readonly ShapedQuote[]): ExtractedStatement[] {
  const quoted = markQuoted(t, quotes);
  const article = t.sentenceStart.length - 1 > fewSentences;
  const claims: ExtractedStatement[] = [];
  for (let sentence = 0; sentence + 1 < t.sentenceStart.length; sentence++) {
    const run = wordsOf(t, sentence);
    if (!run || isQuestion(t, run.last)) continue;
    if (!article) {
      const weight = isReport(t, quoted, run) ? 0 : weighClaim(model, t, run.first, run.last);
      if (weight >= leastOfFew && words(t, run) >= fewestWords) claims.push(asClaim(t, run, weight, "sentence-weight"));
    } else if (!isFragment(t, run)) claims.push(...claimsOf(t, model, quoted, run));
  }
  return claims;
}

/** The clauses of an article's sentence that are claims, or the whole of it where only together they are one. */
function claimsOf(t: Tokens, model: LinearModel, quoted: Uint8Array, sentence: Run): ExtractedStatement[] {
  const judged = (run: Run) => {
    if (words(t, run) < fewestWords || isReport(t, quoted, run)) return 0;
    const weight = weighClaim(model, t, run.first, run.last);
    return logistic(Math.log(weight / (1 - weight)) + judgeClaim(t, run.first, run.last));
  };
  const clauses = splitClauses(t, sentence).map((run) => ({ run, weight: judged(run) }));
  const good = clauses.filter(({ weight }) => weight >= leastOfArticle);
  const alone = clauses.every(({ weight }) => weight >= leastOfArticle || weight < leftOut);
  if (good.length > 0 && (alone || clauses.length === 1))
    return good.map(({ run, weight }) =>
      asClaim(t, run, weight, clauses.length > 1 ? "clause-weight" : "sentence-weight"),
    );
  const whole = judged(sentence);
  return whole >= leastOfArticle ? [asClaim(t, sentence, whole, "sentence-weight")] : [];
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

const inQuote = 1;
const inAct = 2;

/**
 * What stands in a quote. What an institution does that is no clause of its own (“the ministry promised millions”) is an
 * act, told in the document’s own voice; what somebody named or “she” does is told as theirs.
 */
function markQuoted(t: Tokens, quotes: readonly ShapedQuote[]): Uint8Array {
  const quoted = new Uint8Array(t.count);
  for (const { kept, statement } of quotes) {
    const clause = kept.parts.some(({ first, last }) => firstFiniteVerb(t, first + 1, last) > 0);
    const act = statement.form === "indirect" && !clause && !isNamed(t, kept.speaker);
    const mark = act ? inAct : inQuote;
    for (const part of kept.parts) quoted.fill(mark, part.first, part.last + 1);
    if (kept.cue >= 0) quoted[kept.cue] = mark;
  }
  return quoted;
}

const isNamed = (t: Tokens, speaker: number) =>
  t.kind[speaker] === wordClass.name || t.kind[speaker] === wordClass.pronoun;

function wordsOf(t: Tokens, sentence: number): Run | null {
  let first = t.sentenceStart[sentence] as number;
  let last = (t.sentenceStart[sentence + 1] as number) - 1;
  while (first <= last && !isWord(t, first)) first++;
  while (last >= first && !isWord(t, last)) last--;
  return first <= last ? { first, last } : null;
}

/** Words of which a third is quoted, or a whole clause of any length, are a report: the quote is the statement. */
function isReport(t: Tokens, quoted: Uint8Array, { first, last }: Run): boolean {
  let inside = 0;
  let all = 0;
  for (let i = first; i <= last; i++) {
    if (!isWord(t, i)) continue;
    all++;
    if (quoted[i] === inQuote) inside++;
  }
  return inside * 3 > all || (inside > fewestWords && quotesClause(t, quoted, first, last));
}

function quotesClause(t: Tokens, quoted: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (quoted[i] !== inQuote) continue;
    let end = i;
    while (end < last && quoted[end + 1] === inQuote) end++;
    if (firstFiniteVerb(t, i + 1, end) > 0) return true;
    i = end;
  }
  return false;
}

const fewestWithoutVerb = 8;

/** Where words were lost: a sentence that begins small. Or a short one without a known verb: a headline, a caption. */
function isFragment(t: Tokens, { first, last }: Run): boolean {
  const begins = (t.shape[first] as number) & (shape.capital | shape.digit);
  return begins === 0 || (last - first < fewestWithoutVerb && firstFiniteVerb(t, first, last) < 0);
}

const isQuestion = (t: Tokens, last: number) =>
  t.text.slice(t.end[last] as number, (t.end[last] as number) + 2).includes("?");

function words(t: Tokens, { first, last }: Run): number {
  let count = 0;
  for (let i = first; i <= last; i++) if (isWord(t, i)) count++;
  return count;
}

function asClaim(t: Tokens, { first, last }: Run, weight: number, rule: string): ExtractedStatement {
  const start = t.start[first] as number;
  const end = t.end[last] as number;
  return {
    kind: "claim",
    form: null,
    manner: null,
    start,
    end,
    text: t.text.slice(start, end),
    parts: [{ start, end }],
    speaker: null,
    mention: null,
    cue: null,
    rule,
    confidence: round(Math.max(weight, 1 - weight)),
    checkworthiness: round(weight),
  };
}
