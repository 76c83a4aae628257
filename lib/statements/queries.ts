import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { exportedComments } from "@/lib/comments/exported-comments";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { db } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import { listEvents } from "@/lib/events/queries";
import type { ExportRecord } from "@/lib/exports/model";
import type { Page } from "@/lib/page";
import { parseInput } from "@/lib/parse-input";
import { ok, type Result } from "@/lib/result";
import { rulingInclude, toRuling } from "@/lib/reviews/adjudication/read-ruling";
import { reviewOf } from "@/lib/reviews/closing/review-of";
import { visibleEvidence, visibleVerdicts } from "@/lib/reviews/closing/visible-verdicts";
import { evidenceGate } from "@/lib/reviews/evidence-gate";
import { evidenceInclude, toEvidence } from "@/lib/reviews/read-evidence";
import { toVerdict, verdictInclude } from "@/lib/reviews/read-verdict";
import { findContext } from "./find-context";
import { noSuchStatement } from "./find-editable";
import { type CountsByStatus, noCounts, type Statement, type StatementDetail, type Status } from "./model";
import { statementInclude, toStatements } from "./read-statement";
import { type ExportFilter, exportFilter, type StatementFilter, statementFilter } from "./schema";
import { toExportRecord } from "./to-export-record";
import { whereStatements } from "./where-statements";

// Each order is a sort key that ends with the id, and the values of that key are a page's cursor.
const orders = {
  newest: { keys: ["id"], direction: "desc", cursor: z.tuple([z.string()]) },
  place: {
    keys: ["documentId", "start", "id"],
    direction: "asc",
    cursor: z.tuple([z.string(), z.number(), z.string()]),
  },
  doubtful: { keys: ["confidence", "id"], direction: "asc", cursor: z.tuple([z.number(), z.string()]) },
} as const;

/** Statements that a filter asks for, newest first unless asked otherwise. */
export async function listStatements(
  actor: Actor | null,
  filter: StatementFilter = {},
): Promise<Result<Page<Statement>>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const parsed = parseInput(statementFilter, filter);
  if (!parsed.ok) return parsed;
  const { limit, cursor, order = "newest" } = parsed.value;
  const { keys, direction, cursor: shape } = orders[order];
  const after = cursor ? decodeCursor<readonly (string | number)[]>(cursor, shape) : null;
  if (after && !after.ok) return after;
  const rows = await db.statement.findMany({
    where: { AND: [await whereStatements(db, parsed.value), after ? beyond(keys, direction, after.value) : {}] },
    include: statementInclude,
    orderBy: orderBy(order),
    take: limit + 1,
  });
  const items = await toStatements(db, rows.slice(0, limit));
  const last = rows[limit - 1];
  const more = rows.length > limit && last;
  return ok({ items, nextCursor: more ? encodeCursor(keys.map((key) => last[key])) : null });
}

const orderBy = (order: keyof typeof orders) => orders[order].keys.map((key) => ({ [key]: orders[order].direction }));

/** Rows after a place in an order of several keys: past the first key, or equal in it and past the second, and so on. */
function beyond(keys: readonly string[], direction: "asc" | "desc", place: readonly (string | number)[]) {
  const past = direction === "asc" ? "gt" : "lt";
  return {
    OR: keys.map((key, index) => ({
      ...Object.fromEntries(keys.slice(0, index).map((equal, at) => [equal, place[at]])),
      [key]: { [past]: place[index] },
    })),
  };
}

/** How many statements a filter asks for, by status. */
export async function countStatements(
  actor: Actor | null,
  filter: StatementFilter = {},
): Promise<Result<CountsByStatus>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const parsed = parseInput(statementFilter, filter);
  if (!parsed.ok) return parsed;
  const where = await whereStatements(db, parsed.value);
  const groups = await db.statement.groupBy({ by: ["status"], where, _count: { _all: true } });
  const counts = noCounts();
  for (const group of groups) counts[group.status as Status] = group._count._all;
  return ok(counts);
}

/** One statement with all that is known of it, as this reader may see it. */
export async function getStatement(actor: Actor | null, id: string): Promise<Result<StatementDetail>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? noSuchStatement;
  const row = await db.statement.findUnique({
    where: { id, removedAt: null, document: { removedAt: null } },
    include: {
      ...statementInclude,
      document: { select: { title: true } },
      documentVersion: { select: { text: true } },
      verdicts: { include: verdictInclude, orderBy: { id: "desc" } },
      evidence: {
        where: { withdrawnAt: null, ...visibleEvidence(actor.userId) },
        include: evidenceInclude,
        orderBy: { id: "asc" },
      },
      adjudications: { include: rulingInclude, orderBy: { id: "desc" } },
    },
  });
  const [statement] = row ? await toStatements(db, [row]) : [];
  if (!row || !statement) return noSuchStatement;
  const history = await listEvents(actor, { entityId: id, limit: 200 });
  if (!history.ok) return history;
  return ok({
    ...statement,
    documentTitle: row.document.title,
    context: findContext(row.documentVersion.text, row),
    verdicts: visibleVerdicts(row.verdicts, row, actor.userId).map((verdict) => toVerdict(verdict, row)),
    rulings: row.adjudications.map((ruling) => toRuling(ruling, row)),
    review: await reviewOf(db, row, actor),
    evidence: row.evidence.map((piece) => toEvidence(piece, actor)),
    gate: evidenceGate(row.evidence, (await getDeskSettings()).gate),
    history: history.value,
  });
}

const exportInclude = {
  ...statementInclude,
  document: true,
  documentVersion: { select: { id: true, number: true, sha256: true } },
  verdicts: { include: verdictInclude, orderBy: { id: "desc" as const } },
  evidence: {
    where: { withdrawnAt: null, ...visibleEvidence(null) },
    include: evidenceInclude,
    orderBy: { id: "asc" as const },
  },
  adjudications: { include: rulingInclude, orderBy: { id: "desc" as const } },
};
const exportBatch = 200;

/**
 * Every statement a filter asks for, with who decided, when and on which evidence; confidential evidence is redacted
 * whoever asks. Read page by page while it is consumed, so that an export of any size needs little memory;
 * what changes meanwhile is exported as it stands when its page is read, and nothing twice.
 */
export function exportRecords(actor: Actor | null, filter: ExportFilter = {}): Result<AsyncIterable<ExportRecord>> {
  const refused = refusal(actor, "desk.export");
  if (refused) return refused;
  const parsed = parseInput(exportFilter, filter);
  return parsed.ok ? ok(readRecords(parsed.value)) : parsed;
}

async function* readRecords(filter: z.output<typeof exportFilter>): AsyncGenerator<ExportRecord> {
  const { order = "newest" } = filter;
  const { keys, direction } = orders[order];
  const where = await whereStatements(db, filter);
  const { gate } = await getDeskSettings();
  for (let place: (string | number)[] | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof readBatch>> = await readBatch(
      { AND: [where, place ? beyond(keys, direction, place) : {}] },
      order,
    );
    const statements = await toStatements(db, rows);
    const said = await exportedComments(db, rows);
    for (const [index, statement] of statements.entries()) {
      const row = rows[index];
      if (row) yield toExportRecord(statement, row, { gate, comments: said.get(row.id) ?? [] });
    }
    const last = rows.at(-1);
    if (!last || rows.length < exportBatch) return;
    place = keys.map((key) => last[key]);
  }
}

const readBatch = (where: object, order: keyof typeof orders) =>
  db.statement.findMany({ where, include: exportInclude, orderBy: orderBy(order), take: exportBatch });
