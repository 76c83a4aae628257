import { explain, oneLine } from "./explain-change";
import { speakerAt } from "./find-labels";
import { clauseMark, sentenceOf, sentencesAround } from "./find-sentence";
import { tenseOf } from "./inflect";
import { type Governor, governsFromAfter, governsFromBefore } from "./judge-governing";
import { judgeHunk } from "./judge-hunk";
import type { Part } from "./locate-piece";
import { between, type Finding, type Reading, type Run, sensesIn, sourceText } from "./reading";
import { auxiliaries, subjectPronouns } from "./tables/pronouns";
import type { Word } from "./words";

/** Words left out without a mark above which two passages are joined rather than one shortened. */
const farApart = 30;
/** A sentence this short that denies speaks of what was said before it: "Not at all." */
const shortSentence = 4;
const auxiliary = new Set([...auxiliaries.split(" "), "'s"]);
const pronoun = new Set(subjectPronouns.split(" "));
const weighty = new Set(["number", "modal", "quantifier", "comparative", "hedge"]);

/** What was left out between two parts of a quote, with or without an ellipsis, and whether it governs what stays. */
export function judgeGap(reading: Reading, before: Part, after: Part, marked: boolean): Finding[] {
  const { text, words } = reading.index;
  const quote = { first: after.quoteFirst, end: after.quoteFirst };
  const place = { first: before.end, end: after.first };
  const one = (type: Finding["type"], source: Run, why: string): Finding[] => [{ type, quote, source, why }];
  if (after.first < before.end) {
    const [later, earlier] = [
      { first: before.first, end: before.end },
      { first: after.first, end: after.end },
    ];
    return one(
      "order",
      earlier,
      `“${oneLine(sourceText(reading, earlier))}” was said before “${oneLine(sourceText(reading, later))}” and is printed after it.`,
    );
  }
  if (place.first === place.end) return [];
  const speakers =
    speakerAt(text, (words[before.end - 1] as Word).start) !== speakerAt(text, (words[after.first] as Word).start);
  if (speakers) return one("speaker", place, "The words before and after belong to two speakers.");
  if (!marked) {
    if (place.end - place.first > farApart)
      return one(
        "splice",
        place,
        `${place.end - place.first} words stand between the two passages, and no mark says so.`,
      );
    return judgeHunk(reading, { quote, source: place });
  }
  const governor = findGovernor(reading, before, after, place);
  if (governor)
    return one(
      governor.type,
      governor.run,
      `${governor.why.replace(/; it is left out\.$/, "")}; the ellipsis hides it.`,
    );
  return one("ellipsis", place, `“${oneLine(sourceText(reading, place))}” is left out, and the ellipsis says so.`);
}

function findGovernor(reading: Reading, before: Part, after: Part, place: Run): Governor | null {
  const { text, words } = reading.index;
  const [last, next] = [words[before.end - 1] as Word, words[after.first] as Word];
  const left = sentenceOf(text, words, before.end - 1, sentencesAround(text, last.start, last.end));
  const right = sentenceOf(text, words, after.first, sentencesAround(text, next.start, next.end));
  const tail = { first: place.first, end: Math.min(left.end, place.end) };
  const head = { first: Math.max(right.first, place.first), end: place.end };
  return (
    governsFromBefore(reading, head, { first: after.first, end: after.end }) ??
    governsFromAfter(reading, tail, { first: before.first, end: before.end }) ??
    findWeight(reading, place, tail, head) ??
    findSubject(reading, head) ??
    findDenial(reading, { first: tail.end, end: Math.max(tail.end, head.first) })
  );
}

/** Left out of the middle of a clause, with no mark around it, a number or a modal belongs to the words that stay. */
function findWeight(reading: Reading, place: Run, tail: Run, head: Run): Governor | null {
  const { text, words } = reading.index;
  const opens = tail.end > tail.first && !clauseMark.test(between(text, words, place.first));
  const closes = head.end > head.first && !clauseMark.test(between(text, words, place.end));
  const loose = [opens ? clauseRun(reading, tail, 1) : null, closes ? clauseRun(reading, head, -1) : null];
  if (tail.end === head.end && !(opens && closes)) return null;
  for (const run of loose) {
    if (!run) continue;
    const sense = sensesIn(reading.sourceSenses, run).find(
      ({ kind, first, end }) => weighty.has(kind) && first >= run.first && end <= run.end,
    );
    if (sense) {
      const printed = explain(sense.kind, "", sourceText(reading, sense)).slice(0, -1);
      return { type: sense.kind, run: sense, why: `${printed}; it is left out.` };
    }
  }
  return null;
}

/** From one end of a run to the first mark inside it. */
function clauseRun(reading: Reading, run: Run, side: 1 | -1): Run {
  const { text, words } = reading.index;
  if (side > 0) {
    let end = run.first + 1;
    while (end < run.end && !clauseMark.test(between(text, words, end))) end++;
    return { first: run.first, end };
  }
  let first = run.end - 1;
  while (first > run.first && !clauseMark.test(between(text, words, first))) first--;
  return { first, end: run.end };
}

/** What stays begins with a verb whose subject was left out: it would be said of somebody else. */
function findSubject(reading: Reading, head: Run): Governor | null {
  const { text, words } = reading.index;
  const verb = words[head.end];
  const subject = words[head.end - 1];
  if (head.end <= head.first || !verb || !subject || clauseMark.test(between(text, words, head.end))) return null;
  if (!auxiliary.has(verb.key) && !(pronoun.has(subject.key) && tenseOf(verb.key) === "past")) return null;
  if (auxiliary.has(subject.key)) return null;
  const kept = words[head.first - 1];
  // "We came … came again" with the same subject on both sides of the gap stays true
  if (
    pronoun.has(subject.key) &&
    sensesIn(reading.sourceSenses, { first: Math.max(0, head.first - 30), end: head.first })
      .filter(({ kind }) => kind === "subject")
      .at(-1)
      ?.sense.toLowerCase() === subject.key
  )
    return null;
  if (!kept) return null;
  const run = { first: head.end - 1, end: head.end };
  return {
    type: "subject",
    run,
    why: `“${subject.form} ${verb.form}” loses its subject: what stays is said of somebody else; it is left out.`,
  };
}

function findDenial(reading: Reading, whole: Run): Governor | null {
  if (whole.end <= whole.first) return null;
  const { text, words } = reading.index;
  const sentences = sentencesAround(text, (words[whole.first] as Word).start, (words[whole.end - 1] as Word).end);
  for (const sense of sensesIn(reading.sourceSenses, whole)) {
    if (sense.kind !== "negation") continue;
    const sentence = sentenceOf(text, words, sense.first, sentences);
    if (sentence.end - sentence.first <= shortSentence && sentence.first >= whole.first && sentence.end <= whole.end)
      return {
        type: "negation",
        run: sentence,
        why: `“${sourceText(reading, sentence)}” takes back what was said before it; it is left out.`,
      };
  }
  return null;
}
