import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { commandLineActor } from "@/lib/accounts/command-line-actor";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { getDocumentForReview } from "@/lib/documents/queries";
import { newId } from "@/lib/new-id";
import { listSpeakers } from "@/lib/speakers/queries";
import { countStatements, listStatements } from "@/lib/statements/queries";
import { prepareDesk } from "./prepared-desk";

const documentSize = 500;
const speakers = 5000;

/** @returns the median of eleven calls, in milliseconds */
async function measure(work: () => Promise<{ ok: boolean }>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < 11; index++) {
    const begun = performance.now();
    if (!(await work()).ok) throw new Error("a call failed");
    taken.push(performance.now() - begun);
  }
  return Math.round((taken.sort((a, b) => a - b)[5] ?? Number.NaN) * 10) / 10;
}

/** Five thousand speakers, one for every few statements, each of whom has a name. */
async function giveSpeakers(statements: string[]): Promise<void> {
  const rows = Array.from({ length: speakers }, (_, index) => {
    const id = newId();
    const name = `Speaker Number${index}`;
    return { id, slug: `speaker-${index}`, name, folded: name.toLowerCase(), kind: "person", canonicalId: id };
  });
  for (let from = 0; from < rows.length; from += 500) {
    await db.$transaction(async (tx) => {
      for (const [index, row] of rows.slice(from, from + 500).entries()) {
        await tx.speaker.create({ data: row });
        const { id: speakerId, name, folded } = row;
        await tx.speakerName.create({ data: { id: newId(), speakerId, name, folded } });
        const id: string[] = [];
        for (let at = from + index; at < statements.length; at += speakers) id.push(statements[at] ?? "");
        await tx.statement.updateMany({ where: { id: { in: id } }, data: { speakerId } });
      }
    });
  }
}

/** Makes one document of ten: the desk's review page reads all of it at once. */
async function oneLongDocument(statements: string[]): Promise<string> {
  const first = await db.statement.findUniqueOrThrow({ where: { id: statements[0] ?? "" } });
  const { documentId, versionId } = first;
  await db.statement.updateMany({
    where: { id: { in: statements.slice(0, documentSize) } },
    data: { documentId, versionId },
  });
  return documentId;
}

/** npm run bench -- reading [STATEMENTS]. What pages read, milliseconds, medians; one line of JSON. */
export default async function main(args: string[]): Promise<number> {
  const count = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-bench-"));
  try {
    const { userId, statements } = await prepareDesk(path.join(folder, "quotedesk.db"), count);
    const reader: Actor = { ...commandLineActor, userId, role: "editor" };
    await giveSpeakers(statements);
    const documentId = await oneLongDocument(statements);
    const ms = {
      review: await measure(() => getDocumentForReview(reader, documentId)),
      newest: await measure(() => listStatements(reader, { limit: 200 })),
      byPlace: await measure(() => listStatements(reader, { order: "place", limit: 200 })),
      doubtful: await measure(() => listStatements(reader, { order: "doubtful", limit: 200 })),
      noneVerified: await measure(() => listStatements(reader, { status: "verified", limit: 200 })),
      ofSpeaker: await measure(() => listStatements(reader, { speaker: "speaker-7", limit: 200 })),
      words: await measure(() => listStatements(reader, { q: "council", limit: 200 })),
      counts: await measure(() => countStatements(reader, {})),
      speakers: await measure(() => listSpeakers(reader, { limit: 200 })),
      speakersByName: await measure(() => listSpeakers(reader, { order: "name", limit: 200 })),
      speakersFound: await measure(() => listSpeakers(reader, { q: "speaker", limit: 200 })),
    };
    console.log(JSON.stringify({ bench: "reading", statements: count, documentSize, speakers, ms }));
    return 0;
  } finally {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
