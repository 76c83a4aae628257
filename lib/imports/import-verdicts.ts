import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { idAt } from "@/lib/new-id";
import { standingFor } from "@/lib/reviews/refresh-status";
import { statementLabel, writeStatement } from "@/lib/statements/find-editable";
import type { PlacedRecord, Run } from "./run";
import type { ImportedRecord } from "./schema";

type VerdictRow = Extract<Parameters<Tx["verdict"]["create"]>[0]["data"], { statementId: string }>;
type Given = ImportedRecord["verdicts"][number];

/** Who gave it, and when: where it had been imported there already, who gave it first. */
const origin = ({ importedFrom, reviewer, createdAt }: Given) =>
  importedFrom ?? { reviewer: reviewer.name, at: createdAt };

/** What tells one verdict from another wherever it is carried. */
const keyOf = (reviewer: string, at: string, verdict: string) => JSON.stringify([reviewer, at, verdict]);

/**
 * Adds the verdicts that are not here yet. Each has an id of the time when it was given, so that an old one from
 * elsewhere does not overrule what was decided here since; the status follows from all that stand. Answers with the ids of
 * the statements that had no verdict here before.
 */
export async function importVerdicts(tx: Tx, record: Recorder, run: Run, placed: PlacedRecord[]): Promise<Set<string>> {
  const unjudged = new Set<string>();
  const rows: VerdictRow[] = [];
  for (const { record: one, row, speakerId, isNew } of placed) {
    const known = isNew ? [] : await knownVerdicts(tx, row.id);
    if (known.length === 0) unjudged.add(row.id);
    let last: string | undefined;
    const before = rows.length;
    for (const given of one.verdicts.toReversed()) {
      const from = origin(given);
      const { verdict, rationale, override, needed, inSession } = given;
      if (known.includes(given.id) || known.includes(keyOf(from.reviewer, from.at, verdict))) {
        run.done.verdicts.existed++;
        continue;
      }
      last = idAt(new Date(from.at), last);
      const judged = { judgedText: one.text, judgedSpeakerId: speakerId, judgedKind: one.kind };
      const kept = { verdict, rationale, override, needed, inSession, importedFrom: JSON.stringify(from), ...judged };
      rows.push({ id: last, statementId: row.id, reviewerId: run.actor.userId, ...kept });
      run.done.verdicts.added++;
      await record({
        type: "verdict.given",
        entity: "statement",
        entityId: row.id,
        documentId: row.documentId,
        data: { ...statementLabel(row), verdictId: last, verdict, overridden: override !== null, importedFrom: from },
      });
    }
    if (isNew || rows.length === before) continue;
    await tx.verdict.createMany({ data: rows.splice(before) });
    const conflict = await writeStatement(tx, row, await standingFor(tx, row));
    if (conflict) throw new Error(`statement ${row.id} changed inside this transaction`);
  }
  if (rows.length > 0) await tx.verdict.createMany({ data: rows });
  // Where more than one verdict closes an item, what came in may be all of them or not.
  for (const { record: one, row, isNew } of placed)
    if (isNew && one.verdicts.some(({ needed }) => needed > 1))
      await tx.statement.update({ where: { id: row.id }, data: await standingFor(tx, row) });
  return unjudged;
}

/** The verdicts on a statement here, those that were withdrawn too: by id, and by who gave them when. */
async function knownVerdicts(tx: Tx, statementId: string): Promise<string[]> {
  return (await rowsHere(tx, statementId)).flatMap(({ id, key }) => [id, key]);
}

/** The verdicts on a statement here that these of a file stand for. */
export async function verdictsHere(tx: Tx, statementId: string, given: readonly Given[]): Promise<{ id: string }[]> {
  const ids = new Set(given.map(({ id }) => id));
  const keys = new Set(given.map((one) => keyOf(origin(one).reviewer, origin(one).at, one.verdict)));
  return (await rowsHere(tx, statementId)).filter(({ id, key }) => ids.has(id) || keys.has(key));
}

async function rowsHere(tx: Tx, statementId: string): Promise<{ id: string; key: string }[]> {
  const rows = await tx.verdict.findMany({ where: { statementId }, include: { reviewer: { select: { name: true } } } });
  return rows.map(({ id, reviewer, createdAt, importedFrom, verdict }) => {
    const from = importedFrom
      ? (JSON.parse(importedFrom) as { reviewer: string; at: string })
      : { reviewer: reviewer.name, at: createdAt.toISOString() };
    return { id, key: keyOf(from.reviewer, from.at, verdict) };
  });
}
