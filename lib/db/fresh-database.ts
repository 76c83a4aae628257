import { copyFileSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";

// Before each test file, and so before it imports the client: a data folder of its own with a copy of the template.
const template = inject("templateDatabase");
const folder = mkdtempSync(path.join(path.dirname(template), "desk-"));
copyFileSync(template, path.join(folder, "quotedesk.db"));
process.env.DATABASE_URL = `file:${path.join(folder, "quotedesk.db")}`;
