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
    const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
    const counts = { passed: stats.expected, failed: stats.unexpected + stats.flaky, faults: suites.flatMap(faultsIn) };
    return withExitCode("e2e", counts, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where each spec that failed stands, also within groups of groups. */
const faultsIn = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky")).map(placeOf),
  ...suites.flatMap(faultsIn),
];
const placeOf = ({ file, line, title }) => `e2e/${file}:${line} › ${title}`;
