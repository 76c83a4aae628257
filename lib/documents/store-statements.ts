import type { Tx } from "@/lib/db/client";
import type { ExtractedStatement, Extraction } from "@/lib/extraction/model";
import { newId } from "@/lib/new-id";
import { resolveSpeakers } from "@/lib/speakers/resolve-speakers";
import { relinkClaims } from "@/lib/statements/relink-claims";
import { makeAnchor } from "@/lib/text/anchor";

type Version = { id: string; documentId: string; text: string };

/** Writes what the extraction found in a version: speakers with names and roles, statements with anchors. */
export async function storeStatements(tx: Tx, version: Version, extraction: Extraction): Promise<void> {
  const speakerIds = await resolveSpeakers(tx, version.id, extraction.speakers);
  await insertStatements(tx, version, extraction.statements, speakerIds);
  await relinkClaims(tx, version.id);
}

/** Writes statements whose speakers are stored. Their claims are linked by the caller. @returns their ids, in order */
export async function insertStatements(
  tx: Tx,
  version: Version,
  statements: readonly ExtractedStatement[],
  speakerIds: ReadonlyMap<string, string>,
): Promise<string[]> {
  const rows = statements.map((statement) => ({
    id: newId(),
    documentId: version.documentId,
    versionId: version.id,
    speakerId: statement.speaker === null ? null : (speakerIds.get(statement.speaker) ?? null),
    ...anchored(version.text, statement),
  }));
  await tx.statement.createMany({ data: rows });
  return rows.map(({ id }) => id);
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
