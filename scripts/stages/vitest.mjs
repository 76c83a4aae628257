import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inProject } from "../set-up/project.mjs";
import { runShown, withExitCode } from "./run-shown.mjs";

/** Pure libraries, services on real SQLite, and scripts. */
export const unit = () => runVitest([]);

/** What needs the built app and no browser: it is killed again and again, and must have lost nothing. */
export const kills = () => runVitest(["--config", inProject("vitest.integration.config.ts")]);

async function runVitest(more) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-test-"));
  const report = path.join(folder, "vitest.json");
  try {
    const args = ["run", ...more, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await runShown(inProject("node_modules/vitest/vitest.mjs"), args);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return withExitCode({ passed: numPassedTests, failed: numFailedTests }, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
