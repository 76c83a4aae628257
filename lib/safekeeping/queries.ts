import { createHash } from "node:crypto";
import type { db } from "@/lib/db/client";
import { verifyChain } from "@/lib/events/queries";
import { deriveClosing } from "@/lib/reviews/closing/derive-closing";
import { checkActs } from "./check-acts";
import { type StoredAnchor, whatIsWrongWithAnchor } from "./check-anchor";

type Client = typeof db;

export type Verification = {
  /** sentences; empty where all is well */
  faults: string[];
  statements: number;
  events: number;
  /** number of the newest event; 0 where there is none */
  last: number;
  /** hash of the newest event: kept elsewhere, it proves later that nothing before it was changed */
  head: string;
};

const batch = 500;

/** Checks a whole database: SQLite's own structures, references, texts, anchors, statuses and the chain of events. */
export async function verifyDesk(client: Client): Promise<Verification> {
  const faults = await findDamage(client);
  // What is torn on the disk cannot be read further: the rest would only fail in less clear ways.
  if (faults.length > 0) return { faults, statements: 0, events: 0, last: 0, head: "" };
  faults.push(...(await findChangedTexts(client)));
  faults.push(...(await findChangedOriginals(client)));
  faults.push(...(await findChangedSources(client)));
  const checked = await checkStatements(client);
  faults.push(...checked.faults);
  faults.push(...(await checkActs(client)));
  const chain = await verifyChain(client);
  if (chain.broken) faults.push(`The record is broken at event ${chain.broken.seq}: ${chain.broken.why}.`);
  return { faults, statements: checked.count, events: chain.length, last: chain.last, head: chain.head };
}

async function findDamage(client: Client): Promise<string[]> {
  const damage = await client.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`;
  const torn = damage.filter((row) => row.integrity_check !== "ok").map((row) => `SQLite: ${row.integrity_check}.`);
  const references = await client.$queryRaw<
    { table: string; rowid: bigint; parent: string }[]
  >`PRAGMA foreign_key_check`;
  return [
    ...torn,
    ...references.map((row) => `${row.table} row ${row.rowid} refers to a ${row.parent} that does not exist.`),
  ];
}

async function findChangedTexts(client: Client): Promise<string[]> {
  const faults: string[] = [];
  const versions = await client.documentVersion.findMany({ select: { id: true } });
  for (const { id } of versions) {
    const { text, sha256 } = await client.documentVersion.findUniqueOrThrow({ where: { id } });
    if (createHash("sha256").update(text).digest("hex") !== sha256)
      faults.push(`The text of document version ${id} is not the one that was brought in.`);
  }
  return faults;
}

async function findChangedSources(client: Client): Promise<string[]> {
  const faults: string[] = [];
  const sources = await client.frozenSource.findMany({ select: { id: true } });
  for (const { id } of sources) {
    const { text, textSha256 } = await client.frozenSource.findUniqueOrThrow({ where: { id } });
    if (createHash("sha256").update(text).digest("hex") !== textSha256)
      faults.push(`The text of source ${id}, which evidence was cut out of, is not the one that was read.`);
  }
  return faults;
}

async function findChangedOriginals(client: Client): Promise<string[]> {
  const faults: string[] = [];
  const originals = await client.originalFile.findMany({ select: { sha256: true } });
  for (const { sha256 } of originals) {
    const { bytes } = await client.originalFile.findUniqueOrThrow({ where: { sha256 }, select: { bytes: true } });
    if (createHash("sha256").update(bytes).digest("hex") !== sha256)
      faults.push(`The original ${sha256} is not the file that was brought in.`);
  }
  return faults;
}

async function checkStatements(client: Client): Promise<{ faults: string[]; count: number }> {
  const faults: string[] = [];
  let count = 0;
  const versions = await client.documentVersion.findMany({ select: { id: true } });
  for (const { id } of versions) {
    const { text } = await client.documentVersion.findUniqueOrThrow({ where: { id }, select: { text: true } });
    for (let after = ""; ; ) {
      const rows = await client.statement.findMany({
        where: { versionId: id, id: { gt: after } },
        orderBy: { id: "asc" },
        take: batch,
        include: { verdicts: { include: { withdrawals: true } }, adjudications: { include: { withdrawals: true } } },
      });
      for (const row of rows) {
        const anchor: StoredAnchor = row;
        const wrong = whatIsWrongWithAnchor(anchor, text);
        if (wrong) faults.push(`Statement ${row.id}: ${wrong}.`);
        const { status, state } = deriveClosing(row.verdicts, row.adjudications, row);
        if (status !== row.status)
          faults.push(`Statement ${row.id} says ${row.status}, but its verdicts make it ${status}.`);
        if (state !== row.closing)
          faults.push(`Statement ${row.id}’s review says ${row.closing}, but its verdicts make it ${state}.`);
      }
      count += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < batch) break;
      after = last.id;
    }
  }
  return { faults, count };
}
