import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readEnvironment } from "@/lib/env";

/**
 * What sign-in cookies are signed with: QUOTEDESK_SECRET, else 256 random bits made once and kept beside the database,
 * readable by its owner only. Losing the file signs everybody out and harms nothing else.
 */
export function signingSecret(environment = readEnvironment()): string {
  if (environment.secret) return environment.secret;
  const file = path.join(environment.dataFolder, "secret");
  const kept = read(file);
  if (kept) return kept;
  mkdirSync(environment.dataFolder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    // Another process made it between our read and our write: its secret is the one.
    if (!isFileError(error, "EEXIST")) throw error;
  }
  const made = read(file);
  if (!made) throw new Error(`${file} holds no secret. Remove it, and start again.`);
  return made;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim() || null;
  } catch (error) {
    if (isFileError(error, "ENOENT")) return null;
    throw error;
  }
}

const isFileError = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;
