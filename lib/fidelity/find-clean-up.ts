import type { Hunk } from "./find-hunks";
import { markSenses } from "./mark-senses";
import { readWords } from "./read-words";
import { between, type Finding, quoteText, type Reading, type Run, sourceText } from "./reading";
import { fillers, markedFillers } from "./tables/fillers";
import type { Word } from "./words";

const phrasesOf = (list: readonly string[]) =>
  list.map((phrase) => readWords(phrase).map((word) => word.key)).sort((a, b) => b.length - a.length);
const anywhere = phrasesOf(fillers);
const apart = phrasesOf(markedFillers);
const pause = /[,;:.!?…—–(]|\s-{1,3}\s|--|-$|^-/;
const brokenOff = /—|–|…|\.{2,}|--|-(?=\s|$)/;
const note = /^\s*[[(<{*]/;

/** Clean-up found in a hunk, and what of the hunk is left to be judged. */
export type CleanUp = { findings: Finding[]; rest: Hunk | null };

/**
 * Takes from a hunk what is clean-up: fillers, words said twice, beginnings given up, a transcriber's notes.
 *
 * we, um, we — we will go → we will go
 */
export function findCleanUp(reading: Reading, hunk: Hunk): CleanUp {
  const findings: Finding[] = [];
  const { quote, index } = reading;
  const spoken = takeFillers(index.text, index.words, hunk.source, (run) =>
    findings.push({
      type: "filler",
      quote: { first: hunk.quote.first, end: hunk.quote.first },
      source: run,
      why: `“${sourceText(reading, run)}” says nothing here and is left out.`,
    }),
  );
  const printed = takeFillers(quote.text, quote.words, hunk.quote, (run) =>
    findings.push({
      type: "filler",
      quote: run,
      source: { first: hunk.source.first, end: hunk.source.first },
      why: `“${quoteText(reading, run)}” is printed and was not said; it says nothing here.`,
    }),
  );
  if (spoken.length === 0 && printed.length === 0) return { findings, rest: null };
  const rest = { quote: hull(printed, hunk.quote), source: hull(spoken, hunk.source) };
  if (printed.length > 0) return { findings, rest };
  const whole = findNote(reading, rest) ?? findStutter(reading, rest) ?? findFalseStart(reading, rest);
  return whole ? { findings: [...findings, whole], rest: null } : { findings, rest };
}

const hull = (kept: readonly number[], run: Run): Run =>
  kept.length === 0
    ? { first: run.first, end: run.first }
    : { first: kept[0] as number, end: (kept.at(-1) as number) + 1 };

/** Reports each filler in the run and gives the words that are none. */
function takeFillers(text: string, words: readonly Word[], run: Run, report: (run: Run) => void): number[] {
  const kept: number[] = [];
  for (let i = run.first; i < run.end; ) {
    const matches = (phrase: string[]) =>
      i + phrase.length <= run.end && phrase.every((key, at) => words[i + at]?.key === key);
    const loose = anywhere.find(matches);
    const set = loose ?? apart.find((phrase) => matches(phrase) && standsApart(text, words, i, i + phrase.length));
    if (set) {
      report({ first: i, end: i + set.length });
      i += set.length;
    } else kept.push(i++);
  }
  return kept;
}

/** A mark before it, or nothing, and a mark after it. */
function standsApart(text: string, words: readonly Word[], first: number, end: number): boolean {
  const before = first === 0 || pause.test(between(text, words, first)) || /\n/.test(between(text, words, first));
  return before && end < words.length && pause.test(between(text, words, end));
}

/** "[applause]", "(inaudible)": in brackets of its own. */
function findNote(reading: Reading, { quote, source }: Hunk): Finding | null {
  const { text, words } = reading.index;
  if (source.end - source.first > 6) return null;
  const opened = /[[(<{*]\s*$/.test(between(text, words, source.first));
  if (!opened || !/^\s*[\])>}*]/.test(between(text, words, source.end))) return null;
  const inside = words.slice(source.first, source.end);
  if (note.test(inside[0]?.form ?? "")) return null;
  if (
    !/^[[<{*]|^\((?:applause|laughter|laughs|inaudible|crosstalk|pause|pauses|noise|music|unclear|indistinct|cheers|coughs|sighs)/i.test(
      text.slice((words[source.first] as Word).start - 1),
    )
  )
    return null;
  return {
    type: "annotation",
    quote,
    source,
    why: `“${sourceText(reading, source)}” is a note in the transcript and no part of what was said.`,
  };
}

/** The words left out stand again right after, or right before, where the quote has them once. */
function findStutter(reading: Reading, { quote, source }: Hunk): Finding | null {
  const { words, text } = reading.index;
  const length = source.end - source.first;
  const key = (i: number) => words[i]?.key;
  const again = (shift: number) => {
    for (let i = source.first; i < source.end; i++) if (key(i) !== key(i + shift)) return false;
    return true;
  };
  const next = words[source.end];
  const last = words[source.end - 1] as Word;
  // "gov— government": the beginning of the next word
  const partial =
    length === 1 &&
    next !== undefined &&
    brokenOff.test(between(text, words, source.end)) &&
    next.key.startsWith(last.key);
  if (!again(length) && !again(-length) && !partial) return null;
  // "the more the more", "very, very" may be meant; "no, no" and numbers in a row too: said twice is still said once
  return {
    type: "stutter",
    quote,
    source,
    why: `“${sourceText(reading, source)}” was said twice and is printed once.`,
  };
}

const longestStart = 7;

/** Words broken off with a dash before the speaker begins again with one of the same words, and without a word that counts. */
function findFalseStart(reading: Reading, { quote, source }: Hunk): Finding | null {
  const { words, text } = reading.index;
  const length = source.end - source.first;
  if (length > longestStart) return null;
  for (let turn = 0; turn <= Math.min(length - 1, 4); turn++) {
    // the same cut may be aligned a few words later: "I was — I am" as "was — I" between "I" and "am"
    const [first, end] = [source.first - turn, source.end - turn];
    if (first < 0 || !brokenOff.test(between(text, words, end))) continue;
    let moved = true;
    for (let i = first; i < source.first; i++) if (words[i]?.key !== words[i + length]?.key) moved = false;
    if (!moved) continue;
    const begun = new Set(words.slice(first, end).map((word) => word.key));
    const restarts = [0, 1, 2].some((i) => begun.has(words[end + i]?.key ?? "\u0000"));
    if (!restarts) continue;
    const kinds = new Set(markSenses(words.slice(first, end)).map((sense) => sense.kind));
    if (
      ["negation", "number", "modal", "quantifier", "comparative", "condition", "hedge"].some((kind) =>
        kinds.has(kind as never),
      )
    )
      return null;
    const run = { first, end };
    return {
      type: "false-start",
      quote,
      source: run,
      why: `“${sourceText(reading, run)}” was broken off and begun again.`,
    };
  }
  return null;
}
