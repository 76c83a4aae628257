import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { idAt } from "@/lib/new-id";
import { type VerdictOrigin, verdictOrigin } from "@/lib/reviews/read-verdict";
import { standingFor } from "@/lib/reviews/refresh-status";
import { statementLabel, writeStatement } from "@/lib/statements/find-editable";
import type { PlacedRecord, Run } from "./run";
import type { ImportedRecord } from "./schema";

type VerdictRow = Extract<Parameters<Tx["verdict"]["create"]>[0]["data"], { statementId: string }>;
type Given = ImportedRecord["verdicts"][number];

/** Who gave it, and when: where it had been imported there already, who gave it first. */
const origin = ({ importedFrom, reviewer: { id, name }, createdAt }: Given): VerdictOrigin =>
  importedFrom ?? { reviewer: name, ...(id !== undefined && { reviewerId: id }), at: createdAt };

type Known = { id: string; verdict: string; from: VerdictOrigin };

/**
 * Whether one verdict is the other, wherever it was carried: two people of one name may give theirs at the same moment, and
 * somebody may have changed their name since.
 */
const isSame = (one: Known, other: Known): boolean =>
  one.id === other.id ||
  (one.verdict === other.verdict && one.from.at === other.from.at && isSamePerson(one.from, other.from));

const isSamePerson = (one: VerdictOrigin, other: VerdictOrigin): boolean =>
  one.reviewerId !== undefined && other.reviewerId !== undefined
    ? one.reviewerId === other.reviewerId
    : one.reviewer === other.reviewer;

/**
 * Adds the verdicts that are not here yet. Each has an id of the time when it was given, so that an old one from
 * elsewhere does not overrule what was decided here since; the status follows from all that stand. Answers with the ids of
 * the statements that had no verdict here before.
 */
export async function importVerdicts(tx: Tx, record: Recorder, run: Run, placed: PlacedRecord[]): Promise<Set<string>> {
  const unjudged = new Set<string>();
  const rows: VerdictRow[] = [];
  for (const { record: one, row, speakerId, isNew } of placed) {
    const known = isNew ? [] : await rowsHere(tx, row.id);
    if (known.length === 0) unjudged.add(row.id);
    let last: string | undefined;
    const before = rows.length;
    for (const given of one.verdicts.toReversed()) {
      const from = origin(given);
      const { verdict, rationale, override, needed, inSession } = given;
      if (known.some((here) => isSame(here, { id: given.id, verdict, from }))) {
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

/** The verdicts on a statement here that these of a file stand for. */
export async function verdictsHere(tx: Tx, statementId: string, given: readonly Given[]): Promise<{ id: string }[]> {
  const told = given.map((one) => ({ id: one.id, verdict: one.verdict, from: origin(one) }));
  return (await rowsHere(tx, statementId)).filter((here) => told.some((one) => isSame(here, one)));
}

/** The verdicts on a statement here, those that were withdrawn too. */
async function rowsHere(tx: Tx, statementId: string): Promise<Known[]> {
  const rows = await tx.verdict.findMany({
    where: { statementId },
    include: { reviewer: { select: { id: true, name: true } } },
  });
  return rows.map(({ id, reviewer, createdAt, importedFrom, verdict }) => ({
    id,
    verdict,
    from: importedFrom
      ? verdictOrigin.parse(JSON.parse(importedFrom))
      : { reviewer: reviewer.name, reviewerId: reviewer.id, at: createdAt.toISOString() },
  }));
}
