import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import type { Page } from "@/lib/page";
import { ok, type Result } from "@/lib/result";
import { listStatements } from "../queries";
import type { StatementFilter } from "../schema";
import type { Passage } from "./model";
import { wordsAround } from "./words-around";

/** The statements of listStatements, each with its document and the words around it. */
export async function listPassages(actor: Actor | null, filter: StatementFilter = {}): Promise<Result<Page<Passage>>> {
  const found = await listStatements(actor, filter);
  if (!found.ok) return found;
  const { items, nextCursor } = found.value;
  const versions = await db.documentVersion.findMany({
    where: { id: { in: [...new Set(items.map(({ versionId }) => versionId))] } },
    select: {
      id: true,
      text: true,
      document: { select: { id: true, title: true, publishedAt: true, createdAt: true } },
    },
  });
  const byId = new Map(versions.map((version) => [version.id, version]));
  const passages = items.flatMap((statement): Passage[] => {
    const version = byId.get(statement.versionId);
    if (version === undefined) return [];
    const { id, title, publishedAt, createdAt } = version.document;
    const date = (publishedAt ?? createdAt).toISOString();
    return [{ ...statement, document: { id, title, date }, ...wordsAround(version.text, statement) }];
  });
  return ok({ items: passages, nextCursor });
}
