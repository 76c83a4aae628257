import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { insertMember } from "@/lib/accounts/members/insert-member";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { VerdictValue } from "@/lib/reviews/model";
import { recordVerdict } from "@/lib/reviews/mutations";
import { prepareDesk } from "./prepared-desk";

export type DecidingReport = {
  bench: "deciding";
  clients: number;
  rounds: number;
  /** rounds that had exactly one winner */
  oneWinner: number;
  /** answers that said that somebody else was first, and showed what stands now */
  conflictsTold: number;
  /** answers that were neither */
  otherwise: number;
  /** verdicts that stand, of those that won: fewer would be overwritten ones */
  kept: number;
  /** intents of those who were late, as the record holds them */
  intents: number;
  seconds: number;
};

const values: readonly VerdictValue[] = ["disputed", "needs-sourcing"];

/** All clients decide one statement at the same moment, each at the version that all of them saw; round after round. */
export async function decideAtOnce(clients: readonly Actor[], statementId: string, rounds: number) {
  const begun = Date.now();
  const report: DecidingReport = {
    bench: "deciding",
    clients: clients.length,
    rounds,
    oneWinner: 0,
    conflictsTold: 0,
    otherwise: 0,
    kept: 0,
    intents: 0,
    seconds: 0,
  };
  const won: string[] = [];
  const late = new Set<string>();
  for (let round = 1; round <= rounds; round++) {
    const { version } = await db.statement.findUniqueOrThrow({ where: { id: statementId }, select: { version: true } });
    const answers = await Promise.all(
      clients.map(async (actor, at) => {
        const rationale = `Client ${at}, round ${round}`;
        const verdict = values[at % values.length] ?? "disputed";
        return { rationale, result: await recordVerdict(actor, statementId, { version, verdict, rationale }) };
      }),
    );
    const winners = answers.filter(({ result }) => result.ok);
    if (winners.length === 1) report.oneWinner++;
    for (const { result, rationale } of answers) {
      if (result.ok) won.push(result.value.verdict.id);
      else if (result.code === "stale-version" && result.current !== undefined) {
        report.conflictsTold++;
        late.add(rationale);
      } else report.otherwise++;
    }
  }
  report.kept = await db.verdict.count({ where: { id: { in: won }, statementId, withdrawals: { none: {} } } });
  const refused = await db.event.findMany({ where: { type: "verdict.refused", entityId: statementId } });
  report.intents = [...late].filter((words) => refused.some(({ data }) => data.includes(`${words}"`))).length;
  return { ...report, seconds: (Date.now() - begun) / 1000 };
}

/** Reviewers of the desk that this process has open. */
export async function makeReviewers(count: number): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (let at = 0; at < count; at++) {
    const person = { name: `Reader ${at}`, email: `${newId()}@desk.example`, role: "reviewer" as const };
    const userId = await insertMember(db, { ...person, passwordHash: "none: never signs in" });
    actors.push({ ...person, userId, scope: "write", via: "session" });
  }
  return actors;
}

/** npm run bench -- deciding [CLIENTS] [ROUNDS]. Prints one line of JSON; exit code 1 where anything was overwritten or not told. */
export default async function main(args: string[]): Promise<number> {
  const [clients, rounds] = [Number(args[0] ?? 200), Number(args[1] ?? 100)];
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-deciding-"));
  try {
    const { statements } = await prepareDesk(path.join(folder, "data", "quotedesk.db"), 1);
    const report = await decideAtOnce(await makeReviewers(clients), statements[0] ?? "", rounds);
    console.log(JSON.stringify(report));
    const late = rounds * (clients - 1);
    const good = report.oneWinner === rounds && report.kept === rounds;
    return good && report.conflictsTold === late && report.intents === late ? 0 : 1;
  } finally {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
