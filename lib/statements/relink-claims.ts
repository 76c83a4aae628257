import type { Tx } from "@/lib/db/client";
import type { Span } from "@/lib/text/model";

type Linked = Span & { id: string; kind: string; quoteId: string | null };

/** Which claims' quote is another than the one stored: the smallest quote that holds the whole claim, or none. */
export function claimLinks(statements: readonly Linked[]): { id: string; quoteId: string | null }[] {
  const quotes = statements.filter((statement) => statement.kind === "quote").sort((a, b) => a.start - b.start);
  const changed: { id: string; quoteId: string | null }[] = [];
  for (const claim of statements) {
    let holder: Linked | null = null;
    if (claim.kind === "claim")
      for (const quote of quotes) {
        if (quote.start > claim.start) break;
        const smaller = holder === null || quote.end - quote.start < holder.end - holder.start;
        if (quote.end >= claim.end && smaller) holder = quote;
      }
    if (claim.quoteId !== (holder?.id ?? null)) changed.push({ id: claim.id, quoteId: holder?.id ?? null });
  }
  return changed;
}

/** Links every claim of a version to the quote that holds it. Called by whatever changes spans, kinds or presence. */
export async function relinkClaims(tx: Tx, versionId: string): Promise<void> {
  const statements = await tx.statement.findMany({
    where: { versionId, removedAt: null },
    select: { id: true, kind: true, start: true, end: true, quoteId: true },
  });
  for (const { id, quoteId } of claimLinks(statements)) await tx.statement.update({ where: { id }, data: { quoteId } });
}
