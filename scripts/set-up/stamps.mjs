import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";

// A stamp says which inputs a finished step was made from. It is written last, and lives inside what it vouches for,
// so that deleting node_modules or the build deletes its stamp too, and a step killed half-way has none.

/** Stamps of what is in node_modules. */
export const inModules = (name) => inProject("node_modules", ".quotedesk", name);

export function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** Whole or not at all: a kill between the two calls leaves the old state. */
export function writeStamp(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, value);
  renameSync(unfinished, file);
}

export const removeStamp = (file) => rmSync(file, { force: true });

export const hashOf = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
};
