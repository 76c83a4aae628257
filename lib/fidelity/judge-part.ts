import { findHunks } from "./find-hunks";
import { findLabels, speakerAt } from "./find-labels";
import { judgeHunk } from "./judge-hunk";
import type { Part } from "./locate-piece";
import type { QuoteWord } from "./read-quote";
import { between, type Finding, quoteText, type Reading, type Run, sourceText } from "./reading";
import { isNumber, type Word } from "./words";

/** Everything in which a part differs from its passage: words, forms of words, marks between words, and who speaks. */
export function judgePart(reading: Reading, part: Part): Finding[] {
  const findings: Finding[] = [];
  for (const hunk of findHunks(part)) findings.push(...(judgeLabel(reading, hunk) ?? judgeHunk(reading, hunk)));
  let last: { quote: number; source: number } | null = null;
  for (const pair of part.pairs) {
    if (!pair.same) {
      last = null;
      continue;
    }
    const form = judgeForm(reading, pair.quote, pair.source);
    if (form && !joinForm(reading, findings.at(-1), form)) findings.push(form);
    if (last && last.quote === pair.quote - 1 && last.source === pair.source - 1) {
      const mark = judgeMark(reading, pair.quote, pair.source);
      if (mark) findings.push(mark);
    }
    last = pair;
  }
  return findings;
}

const longestLabel = 160;

/** A speaker's name in the middle of the words: the same speaker's goes on, another's ends the quote. */
function judgeLabel(reading: Reading, { quote, source }: Pick<Finding, "quote" | "source">): Finding[] | null {
  const { text, words } = reading.index;
  if (source.first === source.end) return null;
  const [first, last] = [words[source.first] as Word, words[source.end - 1] as Word];
  // a label stands at the beginning of a line, so only where one begins shortly before or within these words
  const near = Math.max(0, first.start - longestLabel);
  const ahead = text.slice(near, first.start).lastIndexOf("\n");
  const within = text.slice(first.start, last.end).indexOf("\n");
  const line = ahead >= 0 ? near + ahead : near === 0 ? 0 : within >= 0 ? first.start + within : -1;
  if (line < 0) return null;
  const labels = findLabels(text, line, Math.min(text.length, last.end + 40)).filter(
    (label) => label.end > first.start && label.start < last.end,
  );
  if (labels.length === 0) return null;
  const before = speakerAt(text, first.start);
  const others = labels.filter(({ name }) => name !== before);
  if (others.length > 0 && source.first > 0)
    return [
      { type: "speaker", quote, source, why: `“${sourceText(reading, source)}”: from here on somebody else speaks.` },
    ];
  const onlyLabel = labels.some(({ start, end }) => start <= first.start && last.end <= end);
  return onlyLabel
    ? [
        {
          type: "annotation",
          quote,
          source,
          why: `“${sourceText(reading, source)}” names the speaker in the transcript.`,
        },
      ]
    : null;
}

/** The same word written otherwise: contraction, number, spelling, or a letter in brackets. */
function judgeForm(reading: Reading, q: number, s: number): Finding | null {
  const [ours, theirs] = [reading.quote.words[q] as QuoteWord, reading.index.words[s] as Word];
  const [quote, source] = [
    { first: q, end: q + 1 },
    { first: s, end: s + 1 },
  ];
  const tell = (type: Finding["type"]): Finding => ({
    type,
    quote,
    source,
    why: sameForm(reading, type, quote, source),
  });
  if (ours.bracket === "part") return tell("bracket");
  if (ours.form === theirs.form) return null;
  if (ours.contracted !== theirs.contracted) return tell("contraction");
  if (isNumber(ours) || ours.key === "percent") return tell("number-form");
  return ours.contracted ? null : tell("spelling");
}

const how: Partial<Record<Finding["type"], string>> = {
  bracket: "the same word, changed in brackets",
  contraction: "the same words, contracted or written out",
  "number-form": "the same number",
  spelling: "the same word in two spellings",
};

const sameForm = (reading: Reading, type: Finding["type"], quote: Run, source: Run): string =>
  `“${quoteText(reading, quote)}” and “${sourceText(reading, source)}” are ${how[type]}.`;

/** "don't" for "do not" is one change, though it is two words: the second is told with the first. */
function joinForm(reading: Reading, last: Finding | undefined, form: Finding): boolean {
  const { quote, index } = reading;
  if (last?.type !== form.type || last.quote.end !== form.quote.first || last.source.end !== form.source.first)
    return false;
  const shared = (words: readonly Word[], at: number) => words[at - 1]?.start === words[at]?.start;
  if (!shared(quote.words, form.quote.first) && !shared(index.words, form.source.first)) return false;
  last.quote = { first: last.quote.first, end: form.quote.end };
  last.source = { first: last.source.first, end: form.source.end };
  last.why = sameForm(reading, form.type, last.quote, last.source);
  return true;
}

const abbreviated = new Set(
  "mister mrs ms doctor professor saint jr sr vs etc inc ltd no gen gov sen rep rev".split(" "),
);
const quotesAndSpace = /[\s"'“”„‘’‚‛«»‹›`´()[\]{}*_<>]+/g;

/** What a mark says; quotation marks, brackets, spaces, hyphens and the length of a dash say nothing. */
const essence = (separator: string) =>
  separator
    .replace(/\p{L}+/gu, "")
    .replace(/^[-‐‑]$/, "")
    .replace(/\.{2,}|…|\.(?:\s\.)+/g, "")
    .replace(/-{2,}|[–—―−]|\s-\s/g, "-")
    .replace(quotesAndSpace, "");

function judgeMark(reading: Reading, q: number, s: number): Finding | null {
  const [ours, theirs] = [
    between(reading.quote.text, reading.quote.words, q),
    between(reading.index.text, reading.index.words, s),
  ];
  let [a, b] = [essence(ours), essence(theirs)];
  // "Mr." and "Mr", "U.K." and "UK": the stop belongs to the word
  if (/^\.$/.test(a + b)) {
    const [before, after] = [reading.quote.words[q - 1] as Word, reading.index.words[s - 1] as Word];
    if (before.form.includes(".") || after.form.includes(".") || abbreviated.has(before.key)) [a, b] = ["", ""];
  }
  if (a === b || (a.replace("-", "") === "" && b === "" && !/[–—―]/.test(ours + theirs))) return null;
  const [quote, source] = [
    { first: q, end: q },
    { first: s, end: s },
  ];
  const asked = a.includes("?") !== b.includes("?");
  return {
    type: asked ? "question" : "punctuation",
    quote,
    source,
    why: asked
      ? a.includes("?")
        ? "The quote asks what was stated."
        : "What was asked is printed as a statement."
      : `“${ours.trim() || "no mark"}” is printed where the source has “${theirs.trim() || "no mark"}”.`,
  };
}
