import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withDatabase } from "@/lib/db/with-database";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { freePort, startServer } from "./desk-server";
import { prepareDesk } from "./prepared-desk";
import { type Acknowledged, reviewUntilGone } from "./reviewing-client";

const clients = 8;

/** Milliseconds that clients write before a kill, at most. */
const longestWriting = 400;

export type KillReport = {
  bench: "kill";
  kills: number;
  clients: number;
  /** verdicts that a client was told are kept */
  acknowledged: number;
  lost: number;
  /** verdicts without their event in the record, or the reverse */
  torn: number;
  faults: string[];
  seconds: number;
};

/** Kills the built desk (SIGKILL) again and again while clients give verdicts, and looks each time for what is missing. */
export async function killWhileWriting(kills: number): Promise<KillReport> {
  const begun = Date.now();
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-kill-"));
  const report: KillReport = {
    bench: "kill",
    kills,
    clients,
    acknowledged: 0,
    lost: 0,
    torn: 0,
    faults: [],
    seconds: 0,
  };
  try {
    const file = path.join(folder, "data", "quotedesk.db");
    const { token, statements } = await prepareDesk(file, 40);
    const port = await freePort();
    const acknowledged: Acknowledged[] = [];
    for (let round = 1; round <= kills; round++) {
      const server = await startServer(file, port);
      const before = acknowledged.length;
      const reviewers = Promise.all(
        Array.from({ length: clients }, () => reviewUntilGone(server.address, token, statements, acknowledged)),
      );
      try {
        // A fresh server first loads its code: what matters is a kill while writes are going through.
        await Promise.race([reviewers, untilLonger(acknowledged, before + clients)]);
        await Promise.race([reviewers, sleep(Math.random() * longestWriting)]);
      } finally {
        await server.kill();
      }
      await reviewers;
      await withDatabase(file, async (client) => {
        const given = await client.verdict.findMany({ select: { id: true, statementId: true, verdict: true } });
        const events = await client.event.findMany({ where: { type: "verdict.given" }, select: { data: true } });
        const kept = new Map(given.map((row) => [row.id, row]));
        const recorded = new Set(events.map((event) => (JSON.parse(event.data) as { verdictId: string }).verdictId));
        report.lost = acknowledged.filter((told) => {
          const row = kept.get(told.verdictId);
          return row?.statementId !== told.statementId || row.verdict !== told.verdict;
        }).length;
        report.torn =
          [...kept.keys()].filter((id) => !recorded.has(id)).length + Math.max(0, recorded.size - kept.size);
        report.faults = (await verifyDesk(client)).faults;
      });
      report.acknowledged = acknowledged.length;
      if (round % 50 === 0) console.error(`${round} kills, ${report.acknowledged} verdicts, ${report.lost} lost`);
      if (report.lost > 0 || report.torn > 0 || report.faults.length > 0) return { ...report, kills: round };
    }
    return report;
  } finally {
    report.seconds = (Date.now() - begun) / 1000;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilLonger(list: readonly unknown[], length: number): Promise<void> {
  for (const end = Date.now() + 30_000; list.length <= length; await sleep(5))
    if (Date.now() > end) throw new Error("The desk took no verdict for 30 seconds.");
}

/** npm run bench -- kill [KILLS]. The desk must be built. Prints one line of JSON; exit code 1 where anything was lost. */
export default async function main(args: string[]): Promise<number> {
  const report = await killWhileWriting(Number(args[0] ?? 1000));
  console.log(JSON.stringify(report));
  return report.lost + report.torn + report.faults.length === 0 && report.acknowledged > 0 ? 0 : 1;
}
