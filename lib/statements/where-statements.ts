import type { Tx } from "@/lib/db/client";
import { matchingIds } from "@/lib/search/queries";
import { openDispute } from "./read-signals";
import type { ParsedStatementFilter } from "./schema";

/** What a filter asks for. A speaker's statements include those of speakers merged into it. */
export async function whereStatements(tx: Tx, filter: Partial<ParsedStatementFilter>) {
  const { kind, status, speaker, document, contested, q } = filter;
  const person = speaker
    ? await tx.speaker.findUnique({ where: { slug: speaker }, select: { canonicalId: true } })
    : null;
  return {
    removedAt: null,
    document: { removedAt: null },
    kind,
    status,
    documentId: document,
    evidence: contested === undefined ? undefined : { [contested ? "some" : "none"]: openDispute },
    // a speaker nobody knows said nothing
    speaker: speaker ? { canonicalId: person?.canonicalId ?? "" } : undefined,
    id: q ? { in: await matchingIds("statement", q) } : undefined,
  };
}
