import type { FidelityResult } from "@/lib/fidelity/model";

export type Weighed = {
  /** of the attribution; 1 where a person vouches for it */
  confidence: number;
  checkworthiness: number;
  /** the worst finding that counts; null where nothing was compared */
  fidelity: FidelityResult | null;
};

/** How much harm a finding may do in print. */
const harm: Record<FidelityResult, number> = {
  verbatim: 0,
  marked: 0.05,
  cleaned: 0.1,
  altered: 0.6,
  "not-found": 0.75,
  "meaning-risk": 0.95,
};

/**
 * How likely a statement is to go wrong in print, 0 to 1: by a doubtful attribution, by words that differ from the source,
 * or because much hangs on it. One of them alone is enough, so they are joined as chances are; attribution and fidelity
 * weigh more than check-worthiness, which says only that an error would matter.
 */
export function riskOf({ confidence, checkworthiness, fidelity }: Weighed): number {
  const chances = [0.9 * (1 - clamp(confidence)), fidelity === null ? 0 : harm[fidelity], 0.5 * clamp(checkworthiness)];
  return 1 - chances.reduce((safe, chance) => safe * (1 - chance), 1);
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** What stands out, in words. */
export function riskInWords({ confidence, checkworthiness, fidelity }: Weighed): string | null {
  const words = [
    fidelity === "meaning-risk" ? "meaning at risk" : fidelity === "not-found" ? "not in its source" : "",
    fidelity === "altered" ? "words altered" : "",
    confidence < 0.6 ? "doubtful attribution" : "",
    checkworthiness >= 0.7 ? "much hangs on it" : "",
  ].filter(Boolean);
  return words.length > 0 ? words.join(", ") : null;
}
