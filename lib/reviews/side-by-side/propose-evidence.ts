import type { FidelityReport } from "@/lib/fidelity/model";
import type { Grade, Stance } from "../model";
import type { ProposedEvidence } from "./model";

type Passage = Pick<ProposedEvidence, "documentId" | "versionId" | "start" | "end" | "locator"> & { kind: string };

/** A passage as it would be added, for a person to accept or change. */
export const proposeEvidence = ({ kind, ...passage }: Passage, report: FidelityReport): ProposedEvidence => ({
  ...passage,
  stance: stanceOf(report),
  grade: gradeOf(kind),
});

/**
 * A passage supports only what is printed without a change of words or sense, so that accepting it in one key cannot open
 * the gate for words that were not said.
 */
export function stanceOf({ result, changes }: Pick<FidelityReport, "result" | "changes">): Stance {
  const same = result === "verbatim" || result === "marked" || result === "cleaned";
  const weighty = changes.some(({ severity }) => severity === "wording" || severity === "meaning");
  return result === "not-found" || (!same && weighty) ? "contradicts" : "supports";
}

/** What was recorded is a primary source, an article somebody's account. */
export const gradeOf = (kind: string): Grade => (kind === "article" ? "secondary" : "primary");
