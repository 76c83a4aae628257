import type { StatementView } from "@/components/review/review-actions";
import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { listComments } from "@/lib/comments/queries";
import { getDocument, getDocumentForReview } from "@/lib/documents/queries";
import { why } from "@/lib/extraction/why";
import { ok, type Result } from "@/lib/result";
import { refreshFindings } from "@/lib/reviews/findings/mutations";
import type { Statement, StatementDetail } from "@/lib/statements/model";
import { getStatement } from "@/lib/statements/queries";

/** One statement as the desk's middle pane shows it. */
export async function readView(actor: Actor | null, id: string): Promise<Result<StatementView>> {
  // Classes of fidelity that are of other words by now are made anew before they are shown.
  await refreshFindings(actor, id);
  const found = await getStatement(actor, id);
  if (!found.ok) return found;
  const titles: Record<string, string> = {};
  for (const { documentId } of found.value.evidence) {
    if (documentId === null || documentId in titles) continue;
    const document = await getDocument(actor, documentId);
    if (document.ok) titles[documentId] = document.value.title;
  }
  const said = await listComments(actor, id);
  if (!said.ok) return said;
  const maySave = may(actor, "documents.see-original");
  return ok({ ...found.value, why: whyOf(found.value), titles, comments: said.value, maySave });
}

const whyOf = ({ kind, speaker, attributedBy, quoteId, attribution }: Statement) =>
  why({
    kind,
    speaker: speaker?.name ?? null,
    // One that was confirmed stands as the machine made it, for the machine's reasons.
    changedBy: attribution !== null && attribution.confidence < 1 ? null : attributedBy,
    inQuote: quoteId !== null,
    attribution,
  });

/** The statements named, those that are gone left out; or all of the document, in order of place. */
export async function readForDesk(
  actor: Actor | null,
  documentId: string,
  ids?: string[],
): Promise<Result<Statement[]>> {
  if (ids === undefined) {
    const found = await getDocumentForReview(actor, documentId);
    return found.ok ? ok(found.value.statements) : found;
  }
  const statements: Statement[] = [];
  for (const id of ids) {
    const found = await getStatement(actor, id);
    if (found.ok) statements.push(withoutDetail(found.value));
    else if (found.reason !== "not-found") return found;
  }
  return ok(statements);
}

function withoutDetail(detail: StatementDetail): Statement {
  const { documentTitle, context, verdicts, evidence, gate, history, ...statement } = detail;
  return statement;
}
