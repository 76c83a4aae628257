import type { Anchor, Span } from "./model";

const contextLength = 32;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Moves a cut that would halve a surrogate pair one unit towards `towards`. */
const whole = (text: string, at: number, towards: -1 | 1) =>
  at > 0 && at < text.length && isLow(text.charCodeAt(at)) && isHighBefore(text, at) ? at + towards : at;
const isHighBefore = (text: string, at: number) => {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xd800 && unit <= 0xdbff;
};

/** A statement's place with its exact words and at most 32 code units either side. */
export function makeAnchor(text: string, span: Span): Anchor {
  if (span.start < 0 || span.end > text.length || span.start > span.end)
    throw new RangeError(`no span ${span.start}–${span.end} in a text of ${text.length}`);
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    prefix: text.slice(whole(text, Math.max(0, span.start - contextLength), 1), span.start),
    suffix: text.slice(span.end, whole(text, Math.min(text.length, span.end + contextLength), -1)),
  };
}

/**
 * Where an anchor's words stand in `text`: in their old place, or else where the words stand with the most of their
 * context; of equals the one nearest to the old place. `null` where the words do not occur.
 */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  if (
    text.startsWith(anchor.text, anchor.start) &&
    agreement(text, anchor, anchor.start) === anchor.prefix.length + anchor.suffix.length
  )
    return { start: anchor.start, end: anchor.end };
  if (anchor.text === "") return null;
  let best: { start: number; context: number } | null = null;
  for (let at = text.indexOf(anchor.text); at >= 0; at = text.indexOf(anchor.text, at + 1)) {
    const context = agreement(text, anchor, at);
    const nearer = best !== null && Math.abs(at - anchor.start) < Math.abs(best.start - anchor.start);
    if (best === null || context > best.context || (context === best.context && nearer)) best = { start: at, context };
  }
  return best && { start: best.start, end: best.start + anchor.text.length };
}

/** How many code units of prefix and suffix agree with what stands around `at`. */
export function agreement(text: string, anchor: Anchor, at: number): number {
  let agreed = 0;
  while (agreed < anchor.prefix.length && text[at - 1 - agreed] === anchor.prefix[anchor.prefix.length - 1 - agreed])
    agreed++;
  let after = 0;
  const end = at + anchor.text.length;
  while (after < anchor.suffix.length && text[end + after] === anchor.suffix[after]) after++;
  return agreed + after;
}
