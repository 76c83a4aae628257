import { type FidelityResult, fidelityResults } from "@/lib/fidelity/model";

/**
 * One class for a statement with several sources: that of the primary ones, where there are any, and of these the worst
 * that found the words. It fails closed: one record that says otherwise is not outvoted. Not found counts only where
 * none found them, since a source may hold another part of what was said.
 */
export function worstFinding(findings: readonly { grade: string; result: string }[]): FidelityResult | null {
  const primary = findings.filter(({ grade }) => grade === "primary");
  const counted = primary.length > 0 ? primary : findings;
  const found = counted.filter(({ result }) => result !== "not-found");
  const rank = ({ result }: { result: string }) => fidelityResults.indexOf(result as FidelityResult);
  const worst = (found.length > 0 ? found : counted).toSorted((a, b) => rank(b) - rank(a))[0];
  return (worst?.result as FidelityResult | undefined) ?? null;
}
