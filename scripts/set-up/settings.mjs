import path from "node:path";
import { Problem } from "./problem.mjs";
import { inProject, root } from "./project.mjs";

/** Reads .env where there is one, as Next does, so that every command sees the same settings. The environment wins. */
export function loadSettings() {
  try {
    process.loadEnvFile(inProject(".env"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/**
 * The two settings that are looked at before anything is installed. lib/env.ts checks these and all others again, in
 * the app; it is TypeScript, and needs the dependencies.
 */
export function earlySettings(source = process.env) {
  const port = Number(source.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Problem(
      `PORT is “${source.PORT}”. It must be a whole number from 1 to 65535.`,
      "For example: PORT=8080 npm start",
    );
  const url = source.DATABASE_URL || "file:./data/quotedesk.db";
  if (!url.startsWith("file:"))
    throw new Problem(
      `DATABASE_URL is “${url}”. It must begin with file:`,
      "For example: DATABASE_URL=file:./data/quotedesk.db",
    );
  const databaseFile = path.resolve(root, url.slice("file:".length));
  return { port, dataFolder: path.dirname(databaseFile) };
}
