import type { FidelityReport } from "@/lib/fidelity/model";
import type { ProposedEvidence } from "./model";

type Passage = Pick<ProposedEvidence, "documentId" | "versionId" | "start" | "end" | "locator"> & { kind: string };

/**
 * A passage as it would be added, for a person to accept or change. It supports only what is printed without a change of
 * words or sense, so that accepting it in one key cannot open the gate for words that were not said. What was recorded is
 * a primary source, an article somebody's account.
 */
export function proposeEvidence({ kind, ...passage }: Passage, { result, changes }: FidelityReport): ProposedEvidence {
  const same = result === "verbatim" || result === "marked" || result === "cleaned";
  const weighty = changes.some(({ severity }) => severity === "wording" || severity === "meaning");
  const other = result === "not-found" || (!same && weighty);
  return {
    ...passage,
    stance: other ? "contradicts" : "supports",
    grade: kind === "article" ? "secondary" : "primary",
  };
}
