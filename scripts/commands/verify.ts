import { existsSync } from "node:fs";
import path from "node:path";
import { requireUpToDate } from "@/lib/db/migrate";
import { withDatabase } from "@/lib/db/with-database";
import { readEnvironment } from "@/lib/env";
import { verifyDesk } from "@/lib/safekeeping/queries";

/** Checks the desk's database, or the one named. Exit code 1 with what is wrong. */
export default async function main(args: string[]): Promise<number> {
  if (args.length > 1 || args[0]?.startsWith("-")) {
    console.error("npm run verify [-- FILE]");
    return 2;
  }
  const file = args[0] ? path.resolve(args[0]) : readEnvironment().databaseFile;
  if (!existsSync(file)) {
    console.error(`There is no database at ${file}.`);
    return 1;
  }
  requireUpToDate(file);
  const { faults, statements, events, head } = await withDatabase(file, verifyDesk);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(`\n${faults.length} found wrong in ${file}.`);
    return 1;
  }
  console.log(`${file} is whole: ${statements} statements where they say they are, ${events} events in one chain.`);
  console.log(`Newest event's hash, to keep elsewhere: ${head}`);
  return 0;
}
