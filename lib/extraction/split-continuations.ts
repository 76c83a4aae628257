import type { KeptQuote } from "./select-quotes";
import type { Tokens } from "./tokens";

/**
 * A quote that goes on in another sentence than its cue's becomes two, of one speaker: each can be verified alone.
 *
 * “We moved,” Osei said. “It was time.” → We moved, · It was time.
 */
export function splitContinuations(t: Tokens, quotes: readonly KeptQuote[]): KeptQuote[] {
  return quotes.flatMap((quote) => {
    const here = quote.parts.filter(
      (part) => part.last < quote.cue || t.sentence[part.first] === t.sentence[quote.cue],
    );
    const later = quote.parts.filter((part) => !here.includes(part));
    if (here.length === 0 || later.length === 0) return [quote];
    const after = here.every((part) => part.last < quote.cue);
    const continued = later.map((part) => ({ ...quote, parts: [part], rule: "goes-on" }));
    return [{ ...quote, parts: here, rule: after ? "cue-after" : quote.rule }, ...continued];
  });
}
