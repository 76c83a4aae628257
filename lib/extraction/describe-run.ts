import type { Cover } from "./cover";
import { kindAt } from "./describe-surroundings";
import { hashWord } from "./hash-word";
import { type Reading, sentenceEndsAt, strongestIn } from "./reading";
import type { Row } from "./row";
import { counted } from "./running-totals";
import type { KeptQuote } from "./select-quotes";
import { isWord, shape, type Tokens, unitOf } from "./tokens";
import type { OpenRun } from "./uncovered-runs";
import { wordClass } from "./word-classes";

/** How many numbers describe a stretch that no cue claims. */
export const runWidth = 60;

const ours = new Set("i we our us my me i'm we're mine ours myself".split(" ").map(hashWord));
const yours = new Set("you your yours".split(" ").map(hashWord));

/** A stretch between marks, or a sentence, as numbers for the trees that say whether it is a quote without a cue. */
export function describeRun(
  row: Row,
  r: Reading,
  cover: Cover,
  run: OpenRun,
  before: KeptQuote | undefined,
  after: KeptQuote | undefined,
): void {
  const { t } = r;
  row.clear();
  const { first, last } = run;
  const unit = run.marked ? unitOf(t, first) : undefined;
  row.put(run.marked ? 1 : 0);
  row.put(unit?.closed === false ? 1 : 0);
  row.put(unit ? first - unit.first : -1);
  row.put(unit ? unit.last - last : -1);
  row.put(t.marking);
  row.put(t.units.length / (t.paragraphStart.length || 1));
  describeInside(row, r, run);
  describeAround(row, r, run);
  let [cue, covered] = [0, 0];
  const from = t.sentenceStart[t.sentence[first] as number] as number;
  const to = t.sentenceStart[(t.sentence[last] as number) + 1] as number;
  for (let i = Math.max(from, first - 40); i < Math.min(to, last + 40); i++)
    if (i < first || i > last) cue = Math.max(cue, cover.cueAt(i));
  for (let i = first; i <= last; i += 1 + ((last - first) >> 3)) covered = Math.max(covered, cover.byOther(i, -1));
  row.put(cue);
  row.put(covered);
  let inner = 0;
  for (let i = first; i <= Math.min(last, first + 120); i++) inner = Math.max(inner, cover.cueAt(i));
  row.put(inner);
  describeNeighbour(row, t, run, before);
  describeNeighbour(row, t, run, after);
}

function describeInside(row: Row, r: Reading, { first, last }: OpenRun): void {
  const { t } = r;
  let [words, capitals, our, your] = [0, 0, 0, 0];
  for (let i = first; i <= last; i++) {
    if (!isWord(t, i)) continue;
    words++;
    if ((t.shape[i] as number) & shape.capital) capitals++;
    if (ours.has(t.word[i] as number)) our++;
    if (yours.has(t.word[i] as number)) your++;
  }
  row.put(words);
  row.put(capitals / words);
  row.put(our);
  row.put(our / words);
  row.put(your);
  row.put(r.totals.of(counted.verb, first, last + 1));
  row.put(r.totals.of(counted.pronoun, first, last + 1));
  row.put(r.totals.of(counted.comma, first, last + 1));
  row.put((t.sentence[last] as number) - (t.sentence[first] as number));
  row.put(kindAt(t, first));
  row.put(kindAt(t, last));
  row.put((t.shape[first] as number) & shape.capital ? 1 : 0);
  row.put(strongestIn(r, first, last + 1));
}

function describeAround(row: Row, r: Reading, { first, last }: OpenRun): void {
  const { t } = r;
  const from = t.sentenceStart[t.sentence[first] as number] as number;
  const to = t.sentenceStart[(t.sentence[last] as number) + 1] as number;
  const paragraph = t.paragraph[first] as number;
  const begins = t.paragraphStart[paragraph] as number;
  const ends = t.paragraphStart[paragraph + 1] ?? t.count;
  row.put(kindAt(t, first - 1));
  row.put(kindAt(t, first - 2));
  row.put(kindAt(t, last + 1));
  row.put(kindAt(t, last + 2));
  row.put(stops(t, last));
  row.put(sentenceEndsAt(r, last));
  row.put((t.shape[first] as number) & shape.sentenceFirst ? 1 : 0);
  row.put(first - from);
  row.put(to - last);
  row.put(first - begins);
  row.put(ends - last);
  row.put(r.cueness[first - 2] ?? 0);
  row.put((r.senses[first - 2] ?? 0) & 15);
  row.put((r.senses[first - 2] ?? 0) >> 4);
  row.put(strongestIn(r, from, first));
  row.put(strongestIn(r, last + 1, to));
  row.put(r.totals.of(counted.verb, from, first));
  row.put(paragraph);
}

/** Whether a stop, a comma or nothing stands before the mark that closes it; a question or a shout stands out. */
function stops(t: Tokens, last: number): number {
  const kind = kindAt(t, last + 1);
  if (kind === wordClass.comma) return 1;
  if (kind !== wordClass.stop) return 0;
  const unit = t.text.charCodeAt(t.start[last + 1] as number);
  return unit === 0x3f ? 3 : unit === 0x21 ? 4 : 2;
}

/** The quote before it or after it: how far, how sure, whether in marks, where its cue stands. */
function describeNeighbour(row: Row, t: Tokens, run: OpenRun, quote: KeptQuote | undefined): void {
  const part = quote?.parts[0];
  if (!quote || !part) {
    for (let i = 0; i < 8; i++) row.put(-99);
    return;
  }
  const end = quote.parts.at(-1)?.last ?? part.last;
  const before = part.first < run.first;
  row.put(before ? run.first - Math.max(end, quote.cue) : Math.min(part.first, quote.cue) - run.last);
  row.put(
    before
      ? (t.sentence[run.first] as number) - (t.sentence[Math.max(end, quote.cue)] as number)
      : (t.sentence[part.first] as number) - (t.sentence[run.last] as number),
  );
  row.put((t.paragraph[run.first] as number) - (t.paragraph[part.first] as number));
  row.put(quote.confidence);
  row.put(quote.manner === "speech" ? 1 : 0);
  row.put((t.unit[part.first] as number) >= 0 ? 1 : 0);
  row.put(quote.rule === "cue-after" ? 0 : quote.rule === "cue-within" ? 1 : 2);
  row.put(quote.speaker >= 0 ? 1 : 0);
}
