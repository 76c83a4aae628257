import type { Actor } from "@/lib/accounts/model";
import { listDocuments } from "@/lib/documents/queries";
import { ok, type Result } from "@/lib/result";
import { listSpeakers } from "@/lib/speakers/queries";
import { listStatements } from "@/lib/statements/queries";
import type { DeskMatches } from "../model";

const mostOfEach = 8;

/** What the desk holds of the words typed: statements, documents by title, speakers by any of their names. */
export async function searchDesk(actor: Actor | null, q: string): Promise<Result<DeskMatches>> {
  const filter = { q: q.trim().slice(0, 300) || "…", limit: mostOfEach };
  const [statements, documents, speakers] = await Promise.all([
    listStatements(actor, filter),
    listDocuments(actor, filter),
    listSpeakers(actor, filter),
  ]);
  if (!statements.ok) return statements;
  if (!documents.ok) return documents;
  if (!speakers.ok) return speakers;
  return ok({
    statements: statements.value.items,
    documents: documents.value.items.map(({ id, title }) => ({ id, title })),
    speakers: speakers.value.items,
  });
}
