import type { Span } from "@/lib/text/model";

/** Words between the marks a story uses for speech, the marks included. */
export type SpeechUnit = Span & { paragraph: number; closed: boolean };
type Style = "double" | "single" | "dash";

const finalStop = /[,.!?…;:—–-]$/;
const opensLine = /^(?:—|―|--|–) ?(?=[^\s—-])/;

/**
 * The units of speech of a story. Which marks it uses is chosen once: double (“ ” " „ “ « » and » «), single or a dash at
 * a paragraph’s beginning, whichever holds most that ends as speech does. A unit is speech where it ends so or is long,
 * and where it does not hang in somebody else’s sentence.
 */
export function readSpeech(text: string, paragraphs: readonly Span[]): SpeechUnit[] {
  const styles: [Style, SpeechUnit[]][] = [
    ["double", paired(text, paragraphs, doubleSense)],
    ["single", paired(text, paragraphs, singleSense)],
    ["dash", dashed(text, paragraphs)],
  ];
  let best: { count: number; units: SpeechUnit[]; style: Style } = { count: 0, units: [], style: "double" };
  for (const [style, units] of styles) {
    const speech = style === "dash" ? units : units.filter((unit, i) => isSpeech(text, paragraphs, units, i, unit));
    if (speech.length > best.count) best = { count: speech.length, units: speech, style };
  }
  return best.style === "dash" && best.count < 2 ? [] : best.units;
}

const opening = 1;
const closing = 2;
const either = 3;
type Sense = 0 | 1 | 2 | 3;

function doubleSense(text: string, at: number): { sense: Sense; width: number } {
  const unit = text.charCodeAt(at);
  if (unit === 0x22 || unit === 0xab || unit === 0xbb || unit === 0x201c) return { sense: either, width: 1 };
  if (unit === 0x201d) return { sense: closing, width: 1 };
  if (unit === 0x201e || unit === 0x201f) return { sense: opening, width: 1 };
  if (unit === 0x60 && text.charCodeAt(at + 1) === 0x60) return { sense: opening, width: 2 };
  if (unit === 0x27 && text.charCodeAt(at + 1) === 0x27) return { sense: either, width: 2 };
  return { sense: 0, width: 1 };
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function singleSense(text: string, at: number): { sense: Sense; width: number } {
  const unit = text.charCodeAt(at);
  if (unit !== 0x27 && unit !== 0x2018 && unit !== 0x2019) return { sense: 0, width: 1 };
  const before = text[at - 1];
  const after = text[at + 1];
  const startsWord = before === undefined || /[\s(—–-]/.test(before);
  const none = { sense: 0, width: 1 } as const;
  if (unit !== 0x2019 && startsWord && after !== undefined && !/\s/.test(after)) return { sense: opening, width: 1 };
  if (unit === 0x2018 || startsWord || isLetter(after)) return none;
  // “the boys’ room” is no end: a stop stands before it, or after it
  const stops = /[,.!?…;:—–-]/;
  return stops.test(before as string) || after === undefined || stops.test(after) ? { sense: closing, width: 1 } : none;
}

function paired(
  text: string,
  paragraphs: readonly Span[],
  senseAt: (text: string, at: number) => { sense: Sense; width: number },
): SpeechUnit[] {
  const units: SpeechUnit[] = [];
  paragraphs.forEach(({ start, end }, paragraph) => {
    let open = -1;
    for (let at = start; at < end; at++) {
      const { sense, width } = senseAt(text, at);
      if (sense === 0) continue;
      const closes = sense === closing || (sense === either && open >= 0 && !/\s/.test(text[at - 1] ?? " "));
      if (closes && open >= 0) {
        units.push({ start: open, end: at + width, paragraph, closed: true });
        open = -1;
      } else if (!closes && open < 0) open = at;
      at += width - 1;
    }
    // a speech of several paragraphs closes only in its last
    if (open >= 0) units.push({ start: open, end, paragraph, closed: false });
  });
  return units;
}

const fewWords = 6;
const marks = /^["'“”„‟«»‘’`_*(\s]+|["'“”„‟«»‘’`_*)\s]+$/g;

function isSpeech(
  text: string,
  paragraphs: readonly Span[],
  units: readonly SpeechUnit[],
  i: number,
  unit: SpeechUnit,
): boolean {
  const words = text.slice(unit.start, unit.end).replace(marks, "");
  if (!isLetter(words[0]) && !/\p{L}/u.test(words)) return false;
  const paragraph = paragraphs[unit.paragraph] as Span;
  const before = text.slice(Math.max(paragraph.start, unit.start - 3), unit.start).trimEnd();
  const leads = before === "";
  if (!unit.closed) return leads && goesOn(units, i, unit);
  const long = words.split(/\s+/, fewWords + 1).length > fewWords;
  const stops = finalStop.test(words) || unit.end >= paragraph.end;
  if (leads) return stops || long;
  if (long) return stops || /[,:.!?—-]$/.test(before);
  const follows = units[i - 1]?.paragraph === unit.paragraph;
  // “the ‘congress gaiters,’ …”: nothing before it opens speech
  return stops && /[,:;.!?—-]$/.test(before) && (follows || /^[\p{Lu}\p{N}]/u.test(words) || /[,:]$/.test(before));
}

/** Left open because the next paragraph takes the speech up, or because its end was lost. */
const goesOn = (units: readonly SpeechUnit[], i: number, unit: SpeechUnit) =>
  units[i + 1]?.paragraph === unit.paragraph + 1 || unit.end - unit.start > 20;

const verbs =
  "said|says|cried|asked|answered|replied|whispered|shouted|called|murmured|muttered|exclaimed|repeated|added|went on|began|continued|returned";
const who = "(?:he|she|they|I|[\\p{Lu}][\\p{L}’'.-]+(?: [\\p{Lu}][\\p{L}’'.-]+){0,2}|the [\\p{L}-]+(?: [\\p{L}-]+)?)";
const tag = new RegExp(`(?:[,.!?…] |(?<=[!?]) ?)(?:${who} (?:${verbs})|(?:${verbs}) ${who})(?=[\\s,.:])`, "u");
const longestTag = 160;

/** —Come in, he said. Sit down.  →  —Come in, · Sit down. */
function dashed(text: string, paragraphs: readonly Span[]): SpeechUnit[] {
  return paragraphs.flatMap(({ start, end }, paragraph): SpeechUnit[] => {
    const whole = text.slice(start, end);
    if (!opensLine.test(whole)) return [];
    const found = tag.exec(whole);
    if (!found) return [{ start, end, paragraph, closed: true }];
    const first = { start, end: start + found.index + 1, paragraph, closed: true };
    const stop = /[.:!?](?=\s)/.exec(whole.slice(found.index + found[0].length));
    if (!stop || stop.index > longestTag) return [first];
    let more = start + found.index + found[0].length + stop.index + 1;
    while (more < end && /\s/.test(text[more] as string)) more++;
    return more < end ? [first, { start: more, end, paragraph, closed: true }] : [first];
  });
}
