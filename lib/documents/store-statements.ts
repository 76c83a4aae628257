import type { Tx } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import type { ExtractedStatement, Extraction } from "@/lib/extraction/model";
import { inBatches } from "@/lib/in-turns";
import { newId } from "@/lib/new-id";
import { resolveSpeakers } from "@/lib/speakers/resolve-speakers";
import { claimLinks } from "@/lib/statements/relink-claims";
import { makeAnchor } from "@/lib/text/anchor";

type Version = { id: string; documentId: string; text: string };
export type StoredStatement = ReturnType<typeof anchored> & {
  id: string;
  documentId: string;
  versionId: string;
  speakerId: string | null;
  quoteId: string | null;
};

/** Statements that are made ready before others have their turn. */
const batch = 500;

/** Milliseconds for storing a book, which makes room for others between its batches: on a busy machine it takes long. */
export const longestStoring = { timeout: 60_000 };

/** Writes what the extraction found in a version: speakers with names and roles, statements with anchors. */
export async function storeStatements(tx: Tx, version: Version, extraction: Extraction): Promise<void> {
  const speakerIds = await resolveSpeakers(tx, version.id, extraction.speakers);
  await insertStatements(tx, version, extraction.statements, speakerIds);
}

/** Writes statements whose speakers are stored, claims linked to those of these quotes that hold them. @returns them, in order */
export async function insertStatements(
  tx: Tx,
  version: Version,
  statements: readonly ExtractedStatement[],
  speakerIds: ReadonlyMap<string, string>,
): Promise<StoredStatement[]> {
  const named = statements.map((statement) => ({ id: newId(), statement }));
  // Linked before they are stored, which saves a write for each claim; so the quotes go first.
  const links = new Map(
    claimLinks(named.map(({ id, statement: { kind, start, end } }) => ({ id, kind, start, end, quoteId: null }))).map(
      (link) => [link.id, link.quoteId],
    ),
  );
  const linked = await inBatches(named, batch, (part) =>
    part.map(({ id, statement }) => ({
      id,
      documentId: version.documentId,
      versionId: version.id,
      speakerId: statement.speaker === null ? null : (speakerIds.get(statement.speaker) ?? null),
      ...anchored(version.text, statement),
      quoteId: links.get(id) ?? null,
    })),
  );
  for (const kind of ["quote", "claim"])
    await insertRows(
      tx,
      "Statement",
      linked.filter((row) => row.kind === kind),
    );
  return linked;
}

function anchored(text: string, statement: ExtractedStatement) {
  const { kind, form, manner, mention, cue, rule, confidence, checkworthiness } = statement;
  return {
    ...makeAnchor(text, statement),
    kind,
    form,
    manner,
    parts: JSON.stringify(statement.parts.map(({ start, end }) => ({ start, end }))),
    mentionStart: mention?.start ?? null,
    mentionEnd: mention?.end ?? null,
    mentionText: mention?.text ?? null,
    cueStart: cue?.start ?? null,
    cueEnd: cue?.end ?? null,
    cueText: cue?.text ?? null,
    rule,
    confidence,
    checkworthiness,
  };
}
