import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { requireUpToDate } from "@/lib/db/migrate";
import { withDatabase } from "@/lib/db/with-database";
import { readEnvironment } from "@/lib/env";
import { type ChainHead, chainHead, whatChangedSince } from "@/lib/events/chain-head";
import { hashOfEvent } from "@/lib/events/queries";
import { verifyDesk } from "@/lib/safekeeping/queries";

const usage = "npm run verify [-- FILE] [--head HEAD.json] [--write-head HEAD.json]";

/**
 * Checks the desk's database, or the one named; and, with --head, that its record still holds what it held when that head
 * was written. Exit code 1 with what is wrong.
 */
export default async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  const file = asked.file ? path.resolve(asked.file) : readEnvironment().databaseFile;
  if (!existsSync(file)) {
    console.error(`There is no database at ${file}.`);
    return 1;
  }
  const kept = asked.head === undefined ? null : readHead(asked.head);
  if (kept === "unreadable") {
    console.error(`${asked.head} is no head of a record as --write-head writes it, so nothing can be held against it.`);
    return 1;
  }
  requireUpToDate(file);
  const { faults, statements, events, last, head } = await withDatabase(file, async (client) => {
    const found = await verifyDesk(client);
    // Where the chain itself is broken, that is said already, and by its place.
    const changed = kept && found.faults.length === 0 && whatChangedSince(kept, await hashOfEvent(kept.seq, client));
    return changed ? { ...found, faults: [changed] } : found;
  });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(`\n${faults.length} found wrong in ${file}.`);
    return 1;
  }
  console.log(`${file} is whole: ${statements} statements where they say they are, ${events} events in one chain.`);
  if (kept) console.log(`Its first ${kept.seq} events are those of the head kept on ${kept.at}.`);
  console.log(`Newest event's hash, to keep elsewhere: ${head}`);
  return asked.writeHead === undefined ? 0 : writeHead(asked.writeHead, last, head);
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { head: { type: "string" }, "write-head": { type: "string" } },
    });
    return positionals.length > 1 ? null : { file: positionals[0], head: values.head, writeHead: values["write-head"] };
  } catch {
    return null; // an option that does not exist, or one without its file
  }
}

function readHead(file: string): ChainHead | "unreadable" {
  try {
    return chainHead.parse(JSON.parse(readFileSync(path.resolve(file), "utf8")));
  } catch {
    return "unreadable"; // not there, not JSON, or something else: told to whoever asked
  }
}

/** Never over a head that is there: an old one is what later records are held against. */
function writeHead(file: string, seq: number, hash: string): number {
  if (seq === 0) {
    console.error("The record holds no event yet, so there is no head to write.");
    return 1;
  }
  if (existsSync(path.resolve(file))) {
    console.error(`${file} exists already, and is left as it is. Name a new file for every head.`);
    return 1;
  }
  const written: ChainHead = { seq, hash, at: new Date().toISOString() };
  writeFileSync(path.resolve(file), `${JSON.stringify(written)}\n`, { flag: "wx" });
  console.log(`Written to ${file}. Keep it where whoever can change the database cannot.`);
  return 0;
}
