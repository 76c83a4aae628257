import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { parseInput } from "@/lib/parse-input";
import { fail, type Result } from "@/lib/result";
import { byReviewer } from "../closing/derive-closing";
import { visibleVerdicts } from "../closing/visible-verdicts";
import { stands } from "../derive-status";
import type { VerdictValue } from "../model";
import { type AgreementPage, type DecidedItem, type Decider, mostItems } from "./model";
import { pageOf } from "./page-of";
import { type AgreementFilter, agreementFilter } from "./schema";

/**
 * How far reviewers agree at the desk, on all of it or on one document, with the items behind a figure. It rests on the
 * newest verdict of each that stands, as far as this reader may see it: what is kept blind is in no figure. What a session
 * recorded is left out, since its members gave it together; their votes are measured with the session.
 */
export async function getAgreement(actor: Actor | null, filter: AgreementFilter = {}): Promise<Result<AgreementPage>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(agreementFilter, filter);
  if (!parsed.ok) return parsed;
  const { document, ...behind } = parsed.value;
  if (document && (await db.document.count({ where: { id: document, removedAt: null } })) === 0) return noSuchDocument;
  const ids = await judgedMoreThanOnce(document);
  const items: DecidedItem[] = [];
  for (let from = 0; from < ids.length && items.length <= mostItems; from += batch)
    items.push(...(await decided(ids.slice(from, from + batch), actor.userId)));
  return pageOf(items.slice(0, mostItems), behind, items.length > mostItems);
}

const batch = 500;

/** Ids of statements with more than one verdict, newest first: only they can have been judged by two. */
async function judgedMoreThanOnce(documentId: string | undefined): Promise<string[]> {
  const rows = await db.verdict.groupBy({
    by: ["statementId"],
    where: { inSession: false, statement: { documentId, removedAt: null, document: { removedAt: null } } },
    having: { statementId: { _count: { gt: 1 } } },
    orderBy: { statementId: "desc" },
  });
  return rows.map(({ statementId }) => statementId);
}

async function decided(ids: readonly string[], readerId: string): Promise<DecidedItem[]> {
  const rows = await db.statement.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, kind: true, status: true, text: true, speakerId: true, documentId: true, openedUpTo: true },
      document: { select: { title: true } },
      verdicts: {
        where: { inSession: false },
        include: {
          reviewer: { select: { id: true, name: true } },
          withdrawals: { select: { id: true, reinstates: true } },
        },
      },
    },
    orderBy: { id: "desc" },
  });
  return rows.flatMap((row) => {
    const seen = visibleVerdicts(row.verdicts, row, readerId).filter((verdict) => stands(verdict, row));
    const given = [...byReviewer(seen).entries()];
    if (given.length < 2) return [];
    return [
      {
        ...{ statementId: row.id, documentId: row.documentId, documentTitle: row.document.title, text: row.text },
        kind: row.kind as DecidedItem["kind"],
        status: row.status as DecidedItem["status"],
        given: given.map(([id, { verdict, ...one }]) => ({
          by: deciderOf(id, one),
          verdict: verdict as VerdictValue,
        })),
        blind: given.every(([, { blind }]) => blind),
      },
    ];
  });
}

const imported = z.object({ reviewer: z.string() });

const deciderOf = (
  id: string,
  { reviewer, importedFrom }: { reviewer: Decider; importedFrom: string | null },
): Decider =>
  importedFrom === null ? reviewer : { id, name: `${imported.parse(JSON.parse(importedFrom)).reviewer} (imported)` };

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
const noSuchDocument = fail("not-found", "no-such-document", "There is no such document on this desk.");
