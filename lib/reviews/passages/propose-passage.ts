import { checkQuote } from "@/lib/fidelity/check-quote";
import type { ReadPassage } from "./model";
import { type PlacedVersion, placeInVersion } from "./place-in-version";

/** The passage of a text that is nearest to a quote's words, and where; null where none is near enough. */
export function proposePassage(words: string, source: PlacedVersion): ReadPassage | null {
  const { match, result } = checkQuote(words, source.text, "verbatim");
  return match && { text: match.text, locator: placeInVersion(source, match).locator, result };
}
