import { checkQuote } from "@/lib/fidelity/check-quote";
import type { FidelityReport, HouseStyle } from "@/lib/fidelity/model";
import { sourceWindow } from "./source-window";

/** What evidence holds for comparing: a passage in its text, or words that were typed. */
export type Comparable = {
  excerpt: string | null;
  start: number | null;
  end: number | null;
  source: { text: string } | null;
};

/** The text that printed words are held against, and where it begins in the whole. Null where there are no words. */
export function comparedText({ excerpt, start, end, source }: Comparable): { text: string; offset: number } | null {
  if (source && start !== null && end !== null) {
    const window = sourceWindow(source.text, { start, end });
    return { text: source.text.slice(window.start, window.end), offset: window.start };
  }
  return excerpt ? { text: excerpt, offset: 0 } : null;
}

/** The printed words against a piece of evidence; places in the source count in `comparedText`. */
export function compareWithEvidence(
  quote: string,
  evidence: Comparable,
  houseStyle: HouseStyle,
): FidelityReport | null {
  const compared = comparedText(evidence);
  return compared && checkQuote(quote, compared.text, houseStyle);
}
