import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { commandLineActor } from "@/lib/accounts/command-line-actor";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { recordVerdict } from "@/lib/reviews/mutations";
import { getStatement, listStatements } from "@/lib/statements/queries";
import { statementFilter } from "@/lib/statements/schema";
import { prepareDesk } from "./prepared-desk";

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const round = (value: number) => Math.round(value * 1000) / 1000;

/** @returns the median of `times` calls, in milliseconds */
async function measure(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index++) {
    const begun = performance.now();
    await work(index);
    taken.push(performance.now() - begun);
  }
  return round(median(taken));
}

async function expectOk<T extends { ok: boolean }>(result: Promise<T>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled));
  return settled;
}

/** npm run bench -- store [STATEMENTS]. Reads and writes through the services, milliseconds, medians; one line of JSON. */
export default async function main(args: string[]): Promise<number> {
  const count = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-bench-"));
  try {
    const { userId, statements } = await prepareDesk(path.join(folder, "quotedesk.db"), count);
    const reviewer: Actor = { ...commandLineActor, userId, role: "editor" };
    const drawn = (index: number) => statements[(index * 7919) % count] ?? "";
    const list = (filter: object) => expectOk(listStatements(reviewer, statementFilter.parse(filter)));
    const verdict = (id: string) => expectOk(recordVerdict(reviewer, id, { version: 1, verdict: "disputed" }));
    const get = await measure(500, (index) => expectOk(getStatement(reviewer, drawn(index))));
    const listNewest = await measure(200, () => list({ limit: 50 }));
    const listFiltered = await measure(200, () => list({ kind: "claim", status: "unreviewed", limit: 50 }));
    const verdictAlone = await measure(300, (index) => verdict(drawn(index)));
    const crowd = Array.from({ length: 400 }, (_, index) => drawn(300 + index));
    const begun = performance.now();
    await Promise.all(crowd.map(verdict));
    const verdictsPerSecond = Math.round((crowd.length / (performance.now() - begun)) * 1000);
    console.log(
      JSON.stringify({
        bench: "store",
        statements: count,
        synchronous: "FULL",
        ms: { get, listNewest, listFiltered, verdictAlone },
        verdictsPerSecond,
      }),
    );
    return 0;
  } finally {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
