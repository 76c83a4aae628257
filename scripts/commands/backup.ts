import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { copyDatabase } from "@/lib/db/copy-database";
import { foldJournal } from "@/lib/db/fold-journal";
import { requireUpToDate } from "@/lib/db/migrate";
import { withDatabase } from "@/lib/db/with-database";
import { readEnvironment } from "@/lib/env";
import { verifyDesk } from "@/lib/safekeeping/queries";

/** Copies the desk's database, also while the desk is in use, and checks that the copy can be restored. */
export default async function main(args: string[]): Promise<number> {
  const [name] = args;
  if (args.length !== 1 || !name || name.startsWith("-")) {
    console.error("npm run backup -- FILE");
    return 2;
  }
  const source = readEnvironment().databaseFile;
  const target = path.resolve(name);
  if (!existsSync(source)) {
    console.error(`There is no database at ${source} yet: nothing to back up.`);
    return 1;
  }
  requireUpToDate(source);
  copyDatabase(source, target);
  const { faults, events, head } = await withDatabase(target, verifyDesk);
  foldJournal(target);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(
      `\nThe copy in ${target} is as the database is: ${faults.length} found wrong in it. Keep an older one too.`,
    );
    return 1;
  }
  console.log(`${target} holds the desk up to event ${events} (${statSync(target).size} bytes, checked).`);
  console.log(`Newest event's hash, to keep elsewhere: ${head}`);
  return 0;
}
