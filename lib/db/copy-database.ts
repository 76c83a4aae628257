import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";

/** Makes what a file or folder holds survive a power loss. */
export function flushToDisk(file: string): void {
  const handle = openSync(file, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Copies a database, also one in use, as it stands at one moment: what was acknowledged before is in it. The copy appears
 * under its name only when it is whole and on the disk. Throws where `source` is no database or `target` exists.
 */
export function copyDatabase(source: string, target: string): void {
  if (existsSync(target)) throw new Error(`${target} exists already. Choose another name, or move it away.`);
  mkdirSync(path.dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  const database = new Database(source, { fileMustExist: true, readonly: true, timeout: 5000 });
  try {
    database.prepare("VACUUM INTO ?").run(partial);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    database.close();
  }
  flushToDisk(partial);
  renameSync(partial, target);
  flushToDisk(path.dirname(target));
}
