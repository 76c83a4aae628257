import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inProject } from "../set-up/project.mjs";
import { requireChromium } from "./chromium.mjs";
import { runShown, withExitCode } from "./run-shown.mjs";

/** The built app, driven in a real Chromium. A test that passes only when tried again counts as failed. */
export async function endToEnd() {
  const chromium = await requireChromium();
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-e2e-"));
  const report = path.join(folder, "playwright.json");
  try {
    const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = ["test", "--reporter=line,json"];
    const code = await runShown(inProject("node_modules/@playwright/test/cli.js"), args, env);
    const { stats } = JSON.parse(readFileSync(report, "utf8"));
    return withExitCode({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
