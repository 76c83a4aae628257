import type { ExportComment, ExportRecord } from "@/lib/exports/model";
import { toRuling } from "@/lib/reviews/adjudication/read-ruling";
import { visibleVerdicts } from "@/lib/reviews/closing/visible-verdicts";
import { evidenceGate } from "@/lib/reviews/evidence-gate";
import { gateLapsed } from "@/lib/reviews/model";
import { toExportedEvidence } from "@/lib/reviews/read-evidence";
import { toVerdict } from "@/lib/reviews/read-verdict";
import type { Statement } from "./model";

type Row = {
  kind: string;
  text: string;
  speakerId: string | null;
  closing: string;
  openedUpTo: string | null;
  document: {
    id: string;
    title: string;
    kind: string;
    url: string | null;
    publisher: string | null;
    byline: string | null;
    publishedAt: Date | null;
  };
  documentVersion: { id: string; number: number; sha256: string };
  verdicts: (Parameters<typeof toVerdict>[0] & { reviewerId: string })[];
  adjudications: Parameters<typeof toRuling>[0][];
  evidence: Parameters<typeof toExportedEvidence>[0][];
};

/** A statement as it leaves the desk: with its document's facts, the verdicts that stand, and its evidence, the confidential withheld. */
export function toExportRecord(
  statement: Statement,
  row: Row,
  { gate, comments }: { gate: boolean; comments: ExportComment[] },
): ExportRecord {
  const verdicts = visibleVerdicts(row.verdicts, row, null)
    .map((verdict) => toVerdict(verdict, row))
    .filter((verdict) => verdict.stands);
  const ruling = row.adjudications.map((one) => toRuling(one, row)).find((one) => one.stands);
  const decides = row.closing === "ruled" ? (ruling ?? null) : null;
  const { id, title, kind, url, publisher, byline, publishedAt } = row.document;
  return {
    ...statement,
    document: {
      id,
      title,
      kind: kind as ExportRecord["document"]["kind"],
      url,
      publisher,
      byline,
      publishedAt: publishedAt?.toISOString() ?? null,
      version: row.documentVersion,
    },
    verdicts,
    ruling: decides,
    evidence: row.evidence.map(toExportedEvidence),
    comments,
    gateLapsed: gateLapsed(statement.status, decides ?? verdicts[0], evidenceGate(row.evidence, gate)),
  };
}
