import { compareSenses } from "./compare-senses";
import { compareSubjects } from "./compare-subjects";
import { explain } from "./explain-change";
import { findCleanUp } from "./find-clean-up";
import type { Hunk } from "./find-hunks";
import { sharesBase } from "./inflect";
import { judgeBracket } from "./judge-bracket";
import type { ChangeType } from "./model";
import { between, type Finding, quoteText, type Reading, sensesIn, sourceText } from "./reading";
import { pronouns } from "./tables/pronouns";

const grammatical = new Set(["a", "an", "the", "that", "of"]);
const caseOf = new Map(
  pronouns.flatMap((line) => {
    const [who = "", forms = ""] = line.split(": ");
    return forms.split(", ").map((form): [string, string] => [form, who]);
  }),
);
const agreeing = new Map([
  ["am", "is"],
  ["are", "is"],
  ["were", "was"],
  ["has", "have"],
  ["does", "do"],
  ["an", "a"],
]);

/** The changes that one hunk holds: clean-up, then what changes the sense, then, where nothing does, its wording. */
export function judgeHunk(reading: Reading, hunk: Hunk): Finding[] {
  const bracket = judgeBracket(reading, hunk);
  if (bracket) return bracket;
  const cue = findCue(reading, hunk);
  if (cue) return [cue];
  if (isSpelling(reading, hunk)) return [told(reading, "spelling", hunk)];
  const { findings, rest } = findCleanUp(reading, hunk);
  if (!rest) return findings;
  const meaning = [...compareSenses(reading, rest), ...compareSubjects(reading, rest)];
  if (meaning.length > 0) return [...findings, ...meaning];
  return [...findings, told(reading, nameWording(reading, rest), rest)];
}

const told = (reading: Reading, type: ChangeType, { quote, source }: Hunk): Finding => ({
  type,
  quote,
  source,
  why:
    type === "spelling"
      ? `“${quoteText(reading, quote)}” and “${sourceText(reading, source)}” are the same word.`
      : explain(type, quoteText(reading, quote), sourceText(reading, source)),
});

/** In an article a cue may stand between two halves of a quote: “We moved,” she said, “in May.” */
function findCue(reading: Reading, { quote, source }: Hunk): Finding | null {
  const { text, words } = reading.index;
  if (quote.end > quote.first || source.end === source.first || source.end - source.first > 25) return null;
  const closed = /["”»]/.test(between(text, words, source.first));
  const opened = /["“„«]/.test(between(text, words, source.end));
  if (!closed || !opened) return null;
  return {
    type: "annotation",
    quote,
    source,
    why: `“${sourceText(reading, source)}” stands outside the source’s own quotation marks.`,
  };
}

/** "wild life" and "wildlife", "re-elect" and "reelect": the same letters, unless a word of sense comes or goes. */
function isSpelling(reading: Reading, { quote, source }: Hunk): boolean {
  if (quote.end === quote.first || source.end === source.first || quote.end - quote.first > 6) return false;
  const joined = (words: readonly { key: string }[]) => words.map(({ key }) => key).join("");
  const same =
    joined(reading.quote.words.slice(quote.first, quote.end)) ===
    joined(reading.index.words.slice(source.first, source.end));
  const senses = [...sensesIn(reading.quoteSenses, quote), ...sensesIn(reading.sourceSenses, source)];
  return same && senses.length === 0;
}

function nameWording(reading: Reading, { quote, source }: Hunk): ChangeType {
  const reduce = (words: readonly { key: string }[]) =>
    words.map(({ key }) => caseOf.get(key) ?? agreeing.get(key) ?? key).filter((key) => !grammatical.has(key));
  const ours = reduce(reading.quote.words.slice(quote.first, quote.end));
  const theirs = reduce(reading.index.words.slice(source.first, source.end));
  if (ours.length === theirs.length && ours.every((key, i) => sharesBase(key, theirs[i] as string))) return "grammar";
  if (quote.first === quote.end) return "omission";
  return source.first === source.end ? "insertion" : "wording";
}
