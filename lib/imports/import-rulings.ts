import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { idAt } from "@/lib/new-id";
import { rulingOrigin } from "@/lib/reviews/adjudication/read-ruling";
import { deriveClosing } from "@/lib/reviews/closing/derive-closing";
import { type GivenVerdict, newest, stands } from "@/lib/reviews/derive-status";
import { standingFor } from "@/lib/reviews/refresh-status";
import { statementLabel, writeStatement } from "@/lib/statements/find-editable";
import { verdictsHere } from "./import-verdicts";
import type { PlacedRecord, Run } from "./run";
import type { ImportedRecord } from "./schema";

type Given = NonNullable<ImportedRecord["ruling"]>;
type Origin = NonNullable<Given["importedFrom"]>;

/** Who ruled, and when: where it had been imported there already, who ruled first. */
const origin = ({ importedFrom, adjudicator, createdAt }: Given): Origin =>
  importedFrom ?? { adjudicator: adjudicator.name, at: createdAt };

/** What tells one ruling from another wherever it is carried. */
const keyOf = ({ adjudicator, at }: Origin, verdict: string) => JSON.stringify([adjudicator, at, verdict]);

/**
 * Adds the rulings that are not here yet, after the verdicts of the file that they were given on. What was decided here
 * since is newer, and stands; where readers are waited for, they still are, and nothing is opened. `unjudged` had no verdict
 * here before the file's. An import restores records: it asks for its own right alone, not whether the rules here
 * would let whoever brings the file in rule (decision 015).
 */
export async function importRulings(
  tx: Tx,
  record: Recorder,
  run: Run,
  placed: PlacedRecord[],
  unjudged: ReadonlySet<string>,
): Promise<void> {
  const ruled = placed.flatMap((one) => (one.record.ruling ? { ...one, ruling: one.record.ruling } : []));
  const accounts = await accountsHere(tx, ruled);
  for (const { record: one, row, speakerId, ruling } of ruled) {
    const { verdict, rationale, override } = ruling;
    const from = origin(ruling);
    const known = await knownRulings(tx, row.id);
    if (known.has(ruling.id) || known.has(keyOf(from, verdict))) {
      run.done.rulings.existed++;
      continue;
    }
    const id = idAt(new Date(from.at), newest(await verdictsHere(tx, row.id, one.verdicts))?.id);
    const untouched = unjudged.has(row.id) && known.size === 0;
    if (!untouched && !(await isOpenTo(tx, row.id, id))) {
      run.done.rulings.leftOut++;
      continue;
    }
    const judged = { judgedText: one.text, judgedSpeakerId: speakerId, judgedKind: one.kind };
    const overturned = ruling.overturned.map(({ userId, ...whose }) => ({
      userId: userId !== null && accounts.has(userId) ? userId : null,
      ...whose,
    }));
    const told = { statementId: row.id, adjudicatorId: run.actor.userId, verdict, rationale, override, ...judged };
    const carried = { overturned: JSON.stringify(overturned), importedFrom: JSON.stringify(from) };
    await tx.adjudication.create({ data: { id, ...told, ...carried } });
    run.done.rulings.added++;
    const now = await tx.statement.findUniqueOrThrow({ where: { id: row.id } });
    const conflict = await writeStatement(tx, now, await standingFor(tx, now));
    if (conflict) throw new Error(`statement ${row.id} changed inside this transaction`);
    await record({
      type: "ruling.given",
      entity: "statement",
      entityId: row.id,
      documentId: row.documentId,
      data: {
        ...{ ...statementLabel(row), rulingId: id, verdict, rationale, overridden: override !== null },
        // Nobody is told: whom it overturned was told there.
        ...{ against: overturned, importedFrom: from },
      },
    });
  }
}

/** Whether a statement waits for a ruling, or has an older one from elsewhere, and nobody judged it after this one. */
async function isOpenTo(tx: Tx, statementId: string, rulingId: string): Promise<boolean> {
  const { verdicts, adjudications, ...statement } = await tx.statement.findUniqueOrThrow({
    where: { id: statementId },
    include: { verdicts: { include: { withdrawals: true } }, adjudications: { include: { withdrawals: true } } },
  });
  const { state } = deriveClosing(verdicts, adjudications, statement);
  const standing = <T extends GivenVerdict>(rows: T[]) => newest(rows.filter((one) => stands(one, statement)));
  const verdict = standing(verdicts);
  const ruling = standing(adjudications);
  if (state === "split") return verdict !== null && verdict.id < rulingId;
  return state === "ruled" && ruling !== null && ruling.importedFrom !== null && ruling.id < rulingId;
}

/** Those whom the file's rulings overturned and who have an account here. */
async function accountsHere(tx: Tx, ruled: { ruling: Given }[]): Promise<Set<string>> {
  const ids = new Set(ruled.flatMap(({ ruling }) => ruling.overturned.flatMap(({ userId }) => userId ?? [])));
  if (ids.size === 0) return ids;
  const users = await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(users.map(({ id }) => id));
}

/** The rulings on a statement here, those that were taken back too: by id, and by who ruled when. */
async function knownRulings(tx: Tx, statementId: string): Promise<Set<string>> {
  const rows = await tx.adjudication.findMany({
    where: { statementId },
    include: { adjudicator: { select: { name: true } } },
  });
  return new Set(
    rows.flatMap(({ id, adjudicator, createdAt, importedFrom, verdict }) => {
      const from = importedFrom
        ? rulingOrigin.parse(JSON.parse(importedFrom))
        : { adjudicator: adjudicator.name, at: createdAt.toISOString() };
      return [id, keyOf(from, verdict)];
    }),
  );
}
