import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { foldName } from "@/lib/speakers/fold-name";
import { insertSpeaker } from "@/lib/speakers/insert-speaker";
import { findKnown } from "@/lib/speakers/resolve-speakers";
import { statementLabel } from "@/lib/statements/find-editable";
import { makeAnchor } from "@/lib/text/anchor";
import type { PlacedRecord, Run, Version } from "./run";
import type { ImportedRecord } from "./schema";

type Existing = PlacedRecord["row"] & { start: number; end: number; removedAt: Date | null };

/**
 * Finds each statement of a version, or stores it: the same statement is the one with the same id, or of the same kind in
 * the same place. What was removed here stays removed.
 */
export async function importStatements(
  tx: Tx,
  record: Recorder,
  run: Run,
  given: { version: Version; isNew: boolean; records: ImportedRecord[] },
): Promise<PlacedRecord[]> {
  const { version } = given;
  const here = await tx.statement.findMany({ where: { versionId: version.id }, orderBy: { id: "asc" } });
  const found = matched(given.records, here);
  for (const one of given.records) await learnSpeaker(tx, run, one, found.get(one));
  const placed: PlacedRecord[] = [];
  const rows: ReturnType<typeof newRow>[] = [];
  for (const one of given.records) {
    const existing = found.get(one);
    if (existing?.removedAt) {
      run.done.statements.removed++;
      continue;
    }
    const speakerId = await speakerOf(tx, record, run, one);
    if (existing) {
      run.done.statements.existed++;
      placed.push({ record: one, isNew: false, row: existing, speakerId: judgedSpeaker(existing, one, speakerId) });
      continue;
    }
    const row = newRow(run, version, one, speakerId);
    rows.push(row);
    run.done.statements.added++;
    placed.push({ record: one, isNew: true, row: { ...row, version: 1 }, speakerId });
  }
  if (rows.length > 0) await tx.statement.createMany({ data: rows });
  // What a new document came with is told by its own event; each that a document here gains is an act of its own.
  if (!given.isNew)
    for (const row of rows)
      await record({
        type: "statement.added",
        entity: "statement",
        entityId: row.id,
        documentId: row.documentId,
        data: { ...statementLabel(row), imported: true },
      });
  return placed;
}

/** Each record's statement on this desk, every statement for one record only. */
function matched(records: readonly ImportedRecord[], here: readonly Existing[]): Map<ImportedRecord, Existing> {
  const found = new Map<ImportedRecord, Existing>();
  const free = new Map(here.map((row) => [row.id, row]));
  const take = (record: ImportedRecord, row: Existing | undefined) => {
    if (!row) return;
    found.set(record, row);
    free.delete(row.id);
  };
  for (const record of records) take(record, free.get(record.id));
  for (const record of records) {
    if (found.has(record)) continue;
    const same = [...free.values()].filter(
      (row) => row.kind === record.kind && row.start === record.start && row.end === record.end,
    );
    take(record, same.find((row) => row.removedAt === null) ?? same[0]);
  }
  return found;
}

/** A statement that is here already says who a speaker of the file is on this desk. */
async function learnSpeaker(tx: Tx, run: Run, { speaker }: ImportedRecord, row: Existing | undefined): Promise<void> {
  if (!speaker || !row?.speakerId || run.speakers.has(speaker.id)) return;
  const { canonical } = await tx.speaker.findUniqueOrThrow({
    where: { id: row.speakerId },
    select: { canonical: true },
  });
  if (canonical.id === speaker.id || foldName(canonical.name) === foldName(speaker.name))
    run.speakers.set(speaker.id, canonical.id);
}

async function speakerOf(tx: Tx, record: Recorder, run: Run, { speaker }: ImportedRecord): Promise<string | null> {
  if (!speaker) return null;
  const learnt = run.speakers.get(speaker.id) ?? (await findKnown(tx, speaker));
  if (learnt) {
    run.speakers.set(speaker.id, learnt);
    return learnt;
  }
  const id = await insertSpeaker(tx, speaker);
  await record({ type: "speaker.created", entity: "speaker", entityId: id, data: { name: speaker.name } });
  run.speakers.set(speaker.id, id);
  return id;
}

/** A statement may name a speaker who was merged since: to be judged under the one is to be judged under the other. */
const judgedSpeaker = (row: Existing, { speaker }: ImportedRecord, speakerId: string | null) =>
  row.speakerId !== null && speaker !== null && row.speakerId === speaker.id ? row.speakerId : speakerId;

function newRow(run: Run, version: Version, one: ImportedRecord, speakerId: string | null) {
  const { kind, form, manner, status, origin, checkworthiness, attribution, parts } = one;
  const { mention, cue } = attribution ?? { mention: null, cue: null };
  return {
    ...makeAnchor(version.text, one),
    id: newId(),
    documentId: version.documentId,
    versionId: version.id,
    kind,
    form,
    manner,
    status,
    closing: status === "unreviewed" ? "open" : "closed",
    origin,
    checkworthiness,
    parts: JSON.stringify(parts),
    speakerId,
    mentionStart: mention?.start ?? null,
    mentionEnd: mention?.end ?? null,
    mentionText: mention?.text ?? null,
    cueStart: cue?.start ?? null,
    cueEnd: cue?.end ?? null,
    cueText: cue?.text ?? null,
    // An export says nothing of the rule where it attributed to nobody.
    rule: attribution?.rule ?? "imported",
    confidence: attribution?.confidence ?? 0,
    attributedById: one.attributedBy === null ? null : run.actor.userId,
    createdAt: new Date(one.createdAt),
  };
}
