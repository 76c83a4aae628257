import type { Tx } from "@/lib/db/client";
import type { ExportComment } from "@/lib/exports/model";
import { commentInclude, toComments } from "./queries";

type Row = { id: string; evidence: readonly { confidential: boolean }[] };

/**
 * What was said about statements, as it leaves the desk. Nobody knows what words give away: beside confidential evidence,
 * which an export withholds whoever asks, the words of comments are withheld too.
 */
export async function exportedComments(tx: Tx, statements: readonly Row[]): Promise<Map<string, ExportComment[]>> {
  const rows = await tx.comment.findMany({
    where: { statementId: { in: statements.map(({ id }) => id) } },
    include: commentInclude,
    orderBy: { id: "asc" },
  });
  const secret = new Set(
    statements.filter(({ evidence }) => evidence.some(({ confidential }) => confidential)).map(({ id }) => id),
  );
  const exported = new Map<string, ExportComment[]>(statements.map(({ id }) => [id, []]));
  for (const comment of await toComments(tx, rows)) {
    const withheld = secret.has(comment.statementId);
    exported.get(comment.statementId)?.push({ ...comment, ...(withheld ? { text: "", mentions: [] } : {}), withheld });
  }
  return exported;
}
