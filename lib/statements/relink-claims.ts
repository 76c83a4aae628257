import type { Tx } from "@/lib/db/client";
import { readInBatches } from "@/lib/in-turns";
import type { Span } from "@/lib/text/model";

type Linked = Span & { id: string; kind: string; quoteId: string | null };

/** Which claims' quote is another than the one stored: the smallest quote that holds the whole claim, or none. */
export function claimLinks(statements: readonly Linked[]): { id: string; quoteId: string | null }[] {
  const holderOf = holders(statements.filter((statement) => statement.kind === "quote"));
  const changed: { id: string; quoteId: string | null }[] = [];
  for (const claim of statements) {
    const quoteId = claim.kind === "claim" ? (holderOf(claim)?.id ?? null) : null;
    if (claim.quoteId !== quoteId) changed.push({ id: claim.id, quoteId });
  }
  return changed;
}

/** Asks only the quotes near a claim: a book has ten thousand of each. */
function holders(quotes: readonly Linked[]): (claim: Span) => Linked | null {
  const sorted = quotes.toSorted((a, b) => a.start - b.start);
  let end = 0;
  // How far the quotes up to each one reach, so that a look back stops where none can hold the claim any more.
  const reach = sorted.map((quote) => {
    end = Math.max(end, quote.end);
    return end;
  });
  return (claim) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Linked).start <= claim.start) low = middle + 1;
      else high = middle;
    }
    let holder: Linked | null = null;
    for (let at = low - 1; at >= 0 && (reach[at] as number) >= claim.end; at--) {
      const quote = sorted[at] as Linked;
      // Of two of one length the first, as the order of the statements has it.
      if (quote.end >= claim.end && (holder === null || quote.end - quote.start <= holder.end - holder.start))
        holder = quote;
    }
    return holder;
  };
}

/** Links every claim of a version to the quote that holds it. Called by whatever changes spans, kinds or presence. */
export async function relinkClaims(tx: Tx, versionId: string): Promise<void> {
  const statements = await readInBatches<Linked>(1000, (take, last) =>
    tx.statement.findMany({
      where: { versionId, removedAt: null, ...(last && { id: { gt: last.id } }) },
      select: { id: true, kind: true, start: true, end: true, quoteId: true },
      orderBy: { id: "asc" },
      take,
    }),
  );
  for (const { id, quoteId } of claimLinks(statements)) await tx.statement.update({ where: { id }, data: { quoteId } });
}
