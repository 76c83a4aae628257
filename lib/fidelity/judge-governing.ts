import { accordingTo, hearsayBefore, tagAfter } from "./find-hearsay";
import { clauseMark } from "./find-sentence";
import type { Sense } from "./mark-senses";
import type { ChangeType } from "./model";
import { readWords } from "./read-words";
import { between, type Reading, type Run, sensesIn, sourceText } from "./reading";
import { disowning, partings, reaching, takingBack } from "./tables/governing";
import { determiners, subjectPronouns } from "./tables/pronouns";

/** A word left out that governs what is quoted. */
export type Governor = { type: ChangeType; run: Run; why: string };

const far = new Set(reaching.split(", "));
const keysOf = (phrase: string) => readWords(phrase).map(({ key }) => key);
const disowned = disowning.map(keysOf);
const takenBack = takingBack.split(", ").map(keysOf);
const parting = new Set(partings.split(" "));
const beginsClause = new Set([
  ...subjectPronouns.split(" "),
  ...determiners.split(" "),
  "there",
  "nobody",
  "everyone",
  "people",
]);
const weakModals = new Set(["may", "could"]);
const inverted = new Set(["should", "were", "had"]);
const conditional = new Set(["if", "only if", "unless", "in case"]);

/** "no doubt", "not only": they do not deny. */
function isAssurance(reading: Reading, sense: Sense): boolean {
  const next = reading.index.words[sense.end]?.key;
  if (sense.sense === "no" && (next === "doubt" || next === "question" || next === "matter" || next === "wonder"))
    return true;
  if (sense.sense === "doubt") return reading.index.words[sense.first - 1]?.key === "no";
  return sense.sense === "not" && next === "only";
}

/**
 * What in the words before the quoted ones, in their sentence, governs them. `before.end` is the first quoted word.
 *
 * I never said | taxes would rise · if we win, | we will pay · hardly | guarantee it
 */
export function governsFromBefore(reading: Reading, before: Run, quoted: Run): Governor | null {
  if (before.first >= before.end) return null;
  const { text, words } = reading.index;
  const boundaries: number[] = [];
  for (let i = before.first + 1; i <= before.end; i++) if (clauseMark.test(between(text, words, i))) boundaries.push(i);
  let nearFrom = boundaries.at(-1) ?? before.first;
  // "it is false, they say, that …": a clause that begins with "that" belongs to what stands before it
  while (nearFrom > before.first && words[nearFrom]?.key === "that") {
    boundaries.pop();
    nearFrom = boundaries.at(-1) ?? before.first;
  }
  return (
    fromDisowning(reading, before, boundaries) ??
    fromHearsay(reading, before, quoted) ??
    fromClause(reading, { first: nearFrom, end: before.end }, quoted) ??
    fromEarlier(reading, { first: before.first, end: nearFrom }, boundaries)
  );
}

const governor = (reading: Reading, type: ChangeType, run: Run, does: string): Governor => ({
  type,
  run,
  why: `“${sourceText(reading, run)}” stands before the quoted words and ${does}; it is left out.`,
});

function fromDisowning(reading: Reading, before: Run, boundaries: readonly number[]): Governor | null {
  const { words } = reading.index;
  let end = before.end;
  if (words[end - 1]?.key === "that") end--;
  const ends = [end, ...(boundaries.at(-1) === before.end ? [before.end] : [])];
  for (const at of ends)
    for (const phrase of disowned) {
      const first = at - phrase.length;
      if (
        first >= before.first &&
        phrase.every((key, i) => words[first + i]?.key === key || (words[first + i]?.also?.includes(key) ?? false))
      )
        return governor(reading, "hedge", { first, end: at }, "says that they are somebody else’s view or no fact");
    }
  return null;
}

function fromHearsay(reading: Reading, before: Run, quoted: Run): Governor | null {
  const run = hearsayBefore(reading, before, quoted);
  return run && governor(reading, "hedge", run, "gives them as somebody else’s word");
}

/** The clause whose words run right up to the quoted ones. */
function fromClause(reading: Reading, near: Run, quoted: Run): Governor | null {
  if (near.first >= near.end) return null;
  const { words } = reading.index;
  const senses = sensesIn(reading.sourceSenses, near).filter((sense) => sense.end <= near.end);
  const ownClause = beginsClause.has(words[quoted.first]?.key ?? "");
  const parted = (sense: Sense) => {
    for (let i = sense.end; i < near.end; i++) {
      const key = words[i]?.key ?? "";
      if (parting.has(key)) return true;
      if ((key === "and" || key === "or") && i === near.end - 1 && ownClause) return true;
    }
    return false;
  };
  for (const sense of [...senses].reverse()) {
    const run = { first: sense.first, end: sense.end };
    const adjacent = sense.end === near.end;
    if (parted(sense) || isAssurance(reading, sense)) continue;
    if (sense.kind === "negation" && (adjacent || far.has(sense.sense)))
      return governor(reading, "negation", run, "denies them");
    if (sense.kind === "condition") return governor(reading, "condition", run, "makes a condition of them");
    if (sense.kind === "hedge") return governor(reading, "hedge", run, "says how sure or how far it is");
    if (sense.kind === "modal" && weakModals.has(sense.sense) && near.end - sense.end <= 1)
      return governor(reading, "modal", run, "says that it is only possible");
    const limits = sense.kind === "quantifier" || sense.kind === "comparative" || sense.kind === "scope";
    if (
      limits &&
      (adjacent || (near.end - sense.end === 1 && words[sense.end]?.key === "of")) &&
      quoted.end - quoted.first >= 2
    )
      return governor(reading, sense.kind, run, "says for how many or how far it holds");
    if (sense.kind === "number" && adjacent && quoted.end - quoted.first >= 3)
      return governor(reading, "number", run, "says how many there are");
  }
  return null;
}

/** Clauses before a mark: a condition, or a hedge that stands alone. */
function fromEarlier(reading: Reading, earlier: Run, boundaries: readonly number[]): Governor | null {
  const { words } = reading.index;
  const starts = [earlier.first, ...boundaries.filter((at) => at < earlier.end)];
  for (let c = starts.length - 1; c >= 0; c--) {
    const clause = { first: starts[c] as number, end: starts[c + 1] ?? earlier.end };
    let first = clause.first;
    while (first < clause.end && /^(?:and|but|so|well|then|that|even|because)$/.test(words[first]?.key ?? "")) first++;
    const opening = reading.sourceSenses.find((sense) => sense.first === first);
    const run = opening && { first: opening.first, end: opening.end };
    if (run && opening.kind === "condition" && conditional.has(opening.sense))
      return governor(reading, "condition", { first: run.first, end: clause.end }, "makes a condition of them");
    if (accordingTo(reading, { first, end: clause.end }))
      return governor(reading, "hedge", { first, end: clause.end }, "gives them as somebody else’s word");
    const next = words[first + 1]?.key ?? "";
    if (inverted.has(words[first]?.key ?? "") && beginsClause.has(next) && c === 0)
      return governor(reading, "condition", { first, end: clause.end }, "makes a condition of them");
    if (run && opening.kind === "hedge" && opening.end >= clause.end - 1)
      return governor(reading, "hedge", run, "says how sure it is");
    const denial = sensesIn(reading.sourceSenses, clause).find(
      ({ sense, kind }) => kind === "negation" && sense === "false",
    );
    if (denial && c === starts.length - 1)
      return governor(reading, "negation", { first: denial.first, end: denial.end }, "denies them");
  }
  return null;
}

/** What in the words after the quoted ones, in their sentence, governs them. `after.first` follows the last quoted word. */
export function governsFromAfter(reading: Reading, after: Run, quoted: Run): Governor | null {
  if (after.first >= after.end) return null;
  const { text, words } = reading.index;
  const say = (type: ChangeType, run: Run, does: string): Governor => ({
    type,
    run,
    why: `“${sourceText(reading, run)}” follows the quoted words and ${does}; it is left out.`,
  });
  const senses = sensesIn(reading.sourceSenses, after).filter((sense) => sense.first >= after.first);
  const next = senses[0];
  const touches = !clauseMark.test(between(text, words, after.first));
  if (touches && (quoted.end - quoted.first >= 4 || words[quoted.first - 1]?.key === "that"))
    for (const phrase of takenBack)
      if (
        phrase.every(
          (key, i) =>
            after.first + i < after.end &&
            (words[after.first + i]?.key === key || words[after.first + i]?.also?.includes(key)),
        )
      )
        return say("negation", { first: after.first, end: after.first + phrase.length }, "takes them back");
  if (next && next.first === after.first && touches) {
    if (next.kind === "negation") return say("negation", next, "denies them");
    if (next.kind === "scope") return say("scope", next, "limits them");
  }
  const tag = fromTag(reading, after);
  if (tag) return say(tag.type, tag.run, tag.does);
  let start = true;
  for (let i = after.first; i < after.end; i++) {
    start =
      i === after.first ||
      clauseMark.test(between(text, words, i)) ||
      (start && /^(?:and|but|or|so|even)$/.test(words[i - 1]?.key ?? ""));
    const sense = senses.find(({ first }) => first === i);
    if (
      sense?.kind === "condition" &&
      sense.sense !== "whether" &&
      !beginsAnother(words[i - 1]?.key, i > after.first) &&
      (start || inFirstClause(reading, after, i))
    )
      return say("condition", { first: sense.first, end: after.end }, "makes a condition or an exception to them");
    if (!start || !sense) continue;
    const clauseEnd = endOfClause(reading, i, after.end);
    if (sense.kind === "hedge" && sense.end >= clauseEnd - 1) return say("hedge", sense, "says how sure it is");
    if (sense.kind === "negation" && words[i - 1]?.key === "but")
      return say("negation", { first: i - 1, end: clauseEnd }, "limits them");
    if (sense.kind === "comparative" && sense.sense === "than" && touches && i === after.first)
      return say("comparative", { first: i, end: clauseEnd }, "says what is compared");
  }
  return null;
}

/** "…, or so they say", "…, yeah right", "…, according to the Courier". */
function fromTag(reading: Reading, after: Run): { type: ChangeType; run: Run; does: string } | null {
  const { text, words } = reading.index;
  const tag = tagAfter(reading, after);
  if (tag?.ironic) return { type: "negation", run: tag.run, does: "shows that they are not meant" };
  if (tag) return { type: "hedge", run: tag.run, does: "gives them as somebody else’s word" };
  for (let i = after.first; i < after.end; i++) {
    // without a mark it may say how: "we built it according to plan"
    if (words[i]?.key !== "according" || !clauseMark.test(between(text, words, i))) continue;
    const run = { first: i, end: endOfClause(reading, i, after.end) };
    if (accordingTo(reading, run)) return { type: "hedge", run, does: "gives them as somebody else’s word" };
  }
  return null;
}

/** "…, and if it rains we go home" is a sentence of its own. */
const beginsAnother = (before: string | undefined, within: boolean) => within && (before === "and" || before === "but");

function inFirstClause(reading: Reading, after: Run, at: number): boolean {
  for (let i = after.first; i <= at; i++)
    if (clauseMark.test(between(reading.index.text, reading.index.words, i))) return false;
  return true;
}

function endOfClause(reading: Reading, from: number, limit: number): number {
  let i = from + 1;
  while (i < limit && !clauseMark.test(between(reading.index.text, reading.index.words, i))) i++;
  return i;
}
