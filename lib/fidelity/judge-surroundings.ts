import { clauseMark, sentenceOf, sentencesAround } from "./find-sentence";
import { governsFromAfter, governsFromBefore } from "./judge-governing";
import type { Part } from "./locate-piece";
import { between, type Finding, type Reading, type Run, sourceText } from "./reading";
import { auxiliaries, subjectPronouns } from "./tables/pronouns";
import type { Word } from "./words";

const opened = /[“"«„‘]\s*$/;
const closed = /^[.,!?…]*\s*["”»]/;
const auxiliary = new Set([...auxiliaries.split(" "), "'s", "right"]);
const pronoun = new Set(subjectPronouns.split(" "));

/** What stands around the whole passage in its sentences and turns, limits or disowns it. */
export function judgeSurroundings(reading: Reading, first: Part, last: Part): Finding[] {
  const { text, words } = reading.index;
  const findings: Finding[] = [];
  const head = words[first.first] as Word;
  const sentence = sentenceOf(text, words, first.first, sentencesAround(text, head.start, head.end));
  const before = { first: Math.min(sentence.first, first.first), end: first.first };
  // inside the source's own quotation marks the speaker's sentence begins at the mark
  if (opened.test(between(text, words, first.first))) before.first = Math.max(before.first, before.end - 8);
  const start = { first: first.quoteFirst, end: first.quoteFirst };
  const governor = governsFromBefore(reading, before, { first: first.first, end: first.end });
  if (governor) findings.push({ type: governor.type, quote: start, source: governor.run, why: governor.why });

  findings.push(...findCutPhrase(reading, first, last));

  const tail = words[last.end - 1] as Word;
  const lastSentence = sentenceOf(text, words, last.end - 1, sentencesAround(text, tail.start, tail.end));
  const after = { first: last.end, end: Math.max(lastSentence.end, last.end) };
  const end = { first: last.quoteEnd, end: last.quoteEnd };
  if (!closed.test(between(text, words, last.end))) {
    const follows = governsFromAfter(reading, after, { first: last.first, end: last.end });
    if (follows) findings.push({ type: follows.type, quote: end, source: follows.run, why: follows.why });
  }
  const question = judgeQuestion(reading, last, after, lastSentence);
  if (question) findings.push(question);
  return findings;
}

/** "Few people" where "a few people" was said: the passage begins or ends inside a phrase that has a sense as a whole. */
function findCutPhrase(reading: Reading, first: Part, last: Part): Finding[] {
  const findings: Finding[] = [];
  for (const sense of reading.sourceSenses) {
    const cutBefore = sense.first < first.first && first.first < sense.end;
    const cutAfter = sense.first < last.end && last.end < sense.end;
    if (!cutBefore && !cutAfter) continue;
    const at = cutBefore ? first.quoteFirst : last.quoteEnd;
    const said = sourceText(reading, sense);
    findings.push({
      type: sense.kind,
      quote: { first: at, end: at },
      source: { first: sense.first, end: sense.end },
      why: `“${said}” was said, and the quote ${cutBefore ? "begins" : "ends"} in the middle of it.`,
    });
  }
  return findings;
}

/** A question printed as a statement, or a statement as a question. */
function judgeQuestion(reading: Reading, last: Part, after: Run, sentence: Run): Finding | null {
  const { quote, index } = reading;
  const printed = between(quote.text, quote.words, last.quoteEnd).includes("?");
  const ends = between(index.text, index.words, sentence.end);
  const asked = sentence.end > sentence.first && /^[^\n]*?\?/.test(ends.slice(0, 8));
  const span = { first: last.quoteEnd, end: last.quoteEnd };
  if (printed && !asked)
    return {
      type: "question",
      quote: span,
      source: { first: last.end, end: last.end },
      why: "The quote asks what was stated.",
    };
  if (!asked || printed) return null;
  // a clause of its own before the question, or a tag: "It is safe, isn't it?"
  if (after.end > after.first && clauseMark.test(between(index.text, index.words, after.first))) return null;
  const tag = index.words.slice(after.first, after.end);
  if (
    tag.length > 0 &&
    tag.length <= 4 &&
    tag.every(({ key }) => auxiliary.has(key) || pronoun.has(key) || key === "not")
  )
    return null;
  const run = { first: Math.max(sentence.first, last.first), end: sentence.end };
  return {
    type: "question",
    quote: span,
    source: run,
    why: `“${sourceText(reading, run)}” was asked, and is printed as a statement.`,
  };
}
