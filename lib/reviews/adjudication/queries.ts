import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/generated/prisma/client";
import { ok, type Result } from "@/lib/result";
import { matchingIds } from "@/lib/search/queries";
import { noSuchStatement } from "@/lib/statements/find-editable";
import { noSignals, readSignals } from "@/lib/statements/read-signals";
import { isWithdrawn } from "../derive-status";
import type { VerdictValue } from "../model";
import type { Precedent, PrecedentReason } from "./model";
import { rulingOrigin } from "./read-ruling";

/** Rulings looked at for each reason, newest first, and shown of them all. */
const lookedAt = 40;
const shown = 12;
/** A statement's longest words: enough to find one like it, and rare enough to find few. */
const searchedWords = 4;

const include = {
  adjudicator: { select: { name: true } },
  withdrawals: { select: { id: true, reinstates: true } },
  statement: {
    select: { id: true, text: true, speaker: { select: { canonicalId: true, canonical: { select: { name: true } } } } },
  },
} satisfies Prisma.AdjudicationInclude;
type Row = Prisma.AdjudicationGetPayload<{ include: typeof include }>;

/**
 * How this desk ruled before: on the same speaker, on the same class of alteration, on similar words; those that share
 * most first, then the newest. Rulings that were taken back, and statements that are gone, are left out.
 */
export async function listPrecedents(actor: Actor | null, statementId: string): Promise<Result<Precedent[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const statement = await db.statement.findUnique({
    where: { id: statementId, removedAt: null, document: { removedAt: null } },
    select: { id: true, text: true, speaker: { select: { canonicalId: true } } },
  });
  if (!statement) return noSuchStatement;
  const canonicalId = statement.speaker?.canonicalId;
  const { fidelity } = (await readSignals(db, [statement])).get(statementId) ?? noSignals;
  const altered = fidelity !== null && fidelity !== "verbatim";
  const similar = await similarIds(statement.text);
  const [ofSpeaker, ofAlteration, ofWords] = await Promise.all([
    canonicalId ? rulings(statementId, { speaker: { canonicalId } }) : [],
    altered ? rulings(statementId, { evidence: { some: { withdrawnAt: null, finding: { result: fidelity } } } }) : [],
    similar.length > 0 ? rulings(statementId, { id: { in: similar } }) : [],
  ]);
  const rows = new Map([...ofSpeaker, ...ofAlteration, ...ofWords].map((row) => [row.id, row]));
  const signals = await readSignals(
    db,
    [...rows.values()].map((row) => row.statement),
  );
  const precedents = [...rows.values()].map((row): Precedent => {
    const found = signals.get(row.statementId)?.fidelity ?? null;
    const reasons: [PrecedentReason, boolean][] = [
      ["speaker", ofSpeaker.some(({ id }) => id === row.id)],
      ["alteration", altered && found === fidelity],
      ["words", ofWords.some(({ id }) => id === row.id)],
    ];
    const from = row.importedFrom ? rulingOrigin.parse(JSON.parse(row.importedFrom)) : null;
    return {
      ...{ rulingId: row.id, statementId: row.statementId, text: row.statement.text, rationale: row.rationale },
      ...{ speaker: row.statement.speaker?.canonical.name ?? null, verdict: row.verdict as VerdictValue },
      ...{
        by: from?.adjudicator ?? row.adjudicator.name,
        at: from?.at ?? row.createdAt.toISOString(),
        fidelity: found,
      },
      reasons: reasons.flatMap(([reason, holds]) => (holds ? reason : [])),
    };
  });
  return ok(
    precedents
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => b.reasons.length - a.reasons.length || (a.rulingId < b.rulingId ? 1 : -1))
      .slice(0, shown),
  );
}

async function rulings(except: string, where: Prisma.StatementWhereInput): Promise<Row[]> {
  const rows = await db.adjudication.findMany({
    where: { statementId: { not: except }, statement: { ...where, removedAt: null, document: { removedAt: null } } },
    include,
    orderBy: { id: "desc" },
    take: lookedAt,
  });
  return rows.filter((row) => !isWithdrawn(row));
}

async function similarIds(text: string): Promise<string[]> {
  const words = [...new Set(text.match(/\p{L}{4,}/gu) ?? [])].sort((a, b) => b.length - a.length);
  return words.length === 0 ? [] : matchingIds("statement", words.slice(0, searchedWords).join(" "));
}
