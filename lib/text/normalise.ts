import type { NormalisationNotice } from "./model";
import type { OffsetMap } from "./offset-map";

type Change = NormalisationNotice["change"];
export type NormalisedText = { text: string; notices: NormalisationNotice[]; offsets: OffsetMap };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
// A text that holds none of these is already normal: the common case, decided by one native scan.
const suspect = /[^\P{Cc}\t\n]|\p{Cs}|\ufeff/u;

/**
 * Makes a text storable: one kind of line end, no byte order mark, no control characters, no half characters.
 * Words are never changed and nothing is trimmed. Normalising twice gives what normalising once gave.
 *
 * Vertical tabs and form feeds become line ends: taken away, they would join the words on either side.
 */
export function normaliseText(raw: string): NormalisedText {
  if (!suspect.test(raw)) return { text: raw, notices: [], offsets: { at: [], removed: [] } };
  const counts = new Map<Change, number>();
  const at: number[] = [];
  const removed: number[] = [];
  const pieces: string[] = [];
  let copied = 0;
  let length = 0;
  let gone = 0;
  const note = (change: Change) => counts.set(change, (counts.get(change) ?? 0) + 1);
  const replace = (start: number, end: number, by: string) => {
    pieces.push(raw.slice(copied, start), by);
    length += start - copied + by.length;
    copied = end;
    if (end - start === by.length) return;
    gone += end - start - by.length;
    at.push(length);
    removed.push(gone);
  };

  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (unit >= 0x20 && unit !== 0x7f && unit < 0xd800) continue;
    if (unit === 0x09 || unit === lineFeed) continue;
    if (unit === 0xfeff) {
      if (length + i - copied > 0) continue;
      note("byte-order-mark");
      replace(i, i + 1, "");
    } else if (unit === carriageReturn) {
      note("line-ends");
      const end = raw.charCodeAt(i + 1) === lineFeed ? i + 2 : i + 1;
      replace(i, end, "\n");
      i = end - 1;
    } else if (unit === 0x0b || unit === 0x0c) {
      note("line-ends");
      replace(i, i + 1, "\n");
    } else if (unit < 0x20 || unit === 0x7f) {
      note(unit === 0 ? "nul" : "control-characters");
      replace(i, i + 1, "");
    } else if (isHigh(unit) && isLow(raw.charCodeAt(i + 1))) {
      i++;
    } else if (isHigh(unit) || isLow(unit)) {
      note("unpaired-surrogates");
      replace(i, i + 1, "\ufffd");
    }
  }
  pieces.push(raw.slice(copied));
  const notices = [...counts].map(([change, count]) => ({ change, count }));
  return { text: pieces.join(""), notices, offsets: { at, removed } };
}
