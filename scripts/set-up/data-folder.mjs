import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/**
 * Makes the data folder where it is missing and proves that it can be written, by writing: permission bits do not tell
 * of read-only mounts and full disks.
 */
export function requireWritable(folder) {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

const unwritable = (folder, error) =>
  new Problem(
    `The data folder ${folder} cannot be written (${error.code ?? error.message}).`,
    "Let this account write there, or choose another place: DATABASE_URL=file:/path/to/quotedesk.db npm start",
  );
