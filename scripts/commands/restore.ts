import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { copyDatabase } from "@/lib/db/copy-database";
import { migrate } from "@/lib/db/migrate";
import { DatabaseInUse, replaceDatabase } from "@/lib/db/replace-database";
import { withDatabase } from "@/lib/db/with-database";
import { readEnvironment } from "@/lib/env";
import { verifyDesk } from "@/lib/safekeeping/queries";

/** Puts a backup in the place of the desk's database, once a copy of it was found whole; the old one is kept aside. */
export default async function main(args: string[]): Promise<number> {
  const [name] = args;
  if (args.length !== 1 || !name || name.startsWith("-")) {
    console.error("npm run restore -- FILE");
    return 2;
  }
  const source = path.resolve(name);
  if (!existsSync(source)) {
    console.error(`There is no file ${source}.`);
    return 1;
  }
  const { databaseFile, dataFolder } = readEnvironment();
  mkdirSync(dataFolder, { recursive: true });
  // In the data folder, and so on the same disk: the last step is then a rename, which happens wholly or not at all.
  const folder = mkdtempSync(path.join(dataFolder, "restoring-"));
  try {
    return await restore(source, path.join(folder, "incoming.db"), databaseFile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function restore(source: string, incoming: string, file: string): Promise<number> {
  try {
    copyDatabase(source, incoming);
    migrate(incoming);
  } catch (error) {
    console.error(`${source} cannot be restored. ${error instanceof Error ? error.message : error}`);
    return 1;
  }
  const { faults, events } = await withDatabase(incoming, verifyDesk);
  if (faults.length > 0) {
    for (const fault of faults) console.error(fault);
    console.error(`\n${source} was not restored: ${faults.length} found wrong in it. Nothing was changed.`);
    return 1;
  }
  try {
    const kept = replaceDatabase(file, incoming);
    console.log(`The desk is as in ${source}, up to event ${events}.`);
    if (kept) console.log(`What was there before is in ${kept}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error;
    console.error("The desk is running. Stop it, then restore. Nothing was changed.");
    return 1;
  }
}
