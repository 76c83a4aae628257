import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { flushToDisk } from "./copy-database";
import { foldJournal } from "./fold-journal";

const companions = ["-wal", "-shm"];
const unreadable = new Set(["SQLITE_NOTADB", "SQLITE_CORRUPT"]);

/** The desk's server, or another command, has the database open. */
export class DatabaseInUse extends Error {}

/**
 * Puts `incoming` in the place of `file` in one step, so that a kill leaves one or the other, and keeps the old one aside.
 * Throws DatabaseInUse, having changed nothing, where another process has the old one open: it would go on writing to it.
 * @returns the path of the old database, null where there was none
 */
export function replaceDatabase(file: string, incoming: string): string | null {
  foldJournal(incoming);
  flushToDisk(incoming);
  const kept = existsSync(file) ? keepAside(file) : null;
  renameSync(incoming, file);
  flushToDisk(path.dirname(file));
  return kept;
}

function keepAside(file: string): string {
  try {
    foldJournal(file);
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : "";
    if (code.startsWith("SQLITE_BUSY")) throw new DatabaseInUse(`${file} is in use.`, { cause: error });
    // A damaged database is a reason to restore, so it is kept as it is, log and all.
    if (!unreadable.has(code)) throw error;
  }
  const stamp = new Date().toISOString().replaceAll(":", "-");
  const kept = path.join(path.dirname(file), "backups", `before-restore-${stamp}.db`);
  mkdirSync(path.dirname(kept), { recursive: true });
  for (const companion of ["", ...companions]) {
    if (!existsSync(file + companion)) continue;
    copyFileSync(file + companion, kept + companion, constants.COPYFILE_EXCL);
    flushToDisk(kept + companion);
  }
  // SQLite would play a log left behind into the database that takes this one's place.
  for (const companion of companions) rmSync(file + companion, { force: true });
  return kept;
}
