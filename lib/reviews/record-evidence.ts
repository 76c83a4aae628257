import type { Recorder } from "@/lib/events/record";
import { type StatementRow, statementLabel } from "@/lib/statements/find-editable";

/** Ids only: what is confidential must not stand in the record, which everybody reads. */
export function recordEvidence(
  record: Recorder,
  type: "evidence.added" | "evidence.withdrawn",
  statement: StatementRow,
  evidence: { id: string; kind: string; stance: string; grade: string },
): Promise<void> {
  const { id: evidenceId, kind, stance, grade } = evidence;
  const data = { ...statementLabel(statement), evidenceId, stance, grade, ...(kind === "conversation" && { kind }) };
  return record({ type, entity: "statement", entityId: statement.id, documentId: statement.documentId, data });
}
