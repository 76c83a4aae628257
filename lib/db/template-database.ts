import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "./migrate";

/** Once for a run of the tests: a migrated, empty database that each test file copies (fresh-database.ts). */
export default function makeTemplate(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-tests-"));
  const template = path.join(folder, "template.db");
  migrate(template);
  project.provide("templateDatabase", template);
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: string;
  }
}
