import { counted } from "@/components/speaker/count-words";
import type { Imported } from "@/lib/imports/model";

/** What an import did, in sentences: what came in, what was here, what stayed away and why. */
export function bringBackWords({
  documents,
  statements,
  verdicts,
  rulings,
  evidence,
  leftOut,
  group,
}: Imported): string {
  const sources = (count: number) => counted(count, "piece of evidence", "pieces of evidence");
  const came = [
    counted(statements.added, "statement"),
    counted(verdicts.added, "verdict"),
    ...(rulings.added > 0 ? [counted(rulings.added, "ruling")] : []),
    sources(evidence.added),
  ].join(", ");
  const left = [
    group === null ? "" : `${counted(documents.length, "document")}: ${came}.`,
    statements.existed > 0 ? `${counted(statements.existed, "statement")} of it ${were(statements.existed)} here.` : "",
    statements.removed > 0 ? `${counted(statements.removed, "statement")} stayed removed, as decided here.` : "",
    evidence.withheld > 0
      ? `${sources(evidence.withheld)} ${were(evidence.withheld)} confidential, and not in the file.`
      : "",
    rulings.leftOut > 0
      ? `${counted(rulings.leftOut, "ruling")} ${were(rulings.leftOut)} left out: what was decided here since stands, and what waits for readers here goes on waiting.`
      : "",
    ...leftOut.map(({ why }) => why),
  ];
  return left.filter(Boolean).join(" ");
}

const were = (count: number) => (count === 1 ? "was" : "were");
