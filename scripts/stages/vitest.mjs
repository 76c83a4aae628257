import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inProject, root } from "../set-up/project.mjs";
import { runShown, withExitCode } from "./run-shown.mjs";

/** Pure libraries, services on real SQLite, and scripts. */
export const unit = () => runVitest("unit", []);

/** What needs the built app and no browser: it is killed again and again, and must have lost nothing. */
export const kills = () => runVitest("kills", ["--config", inProject("vitest.integration.config.ts")]);

async function runVitest(name, more) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-test-"));
  const report = path.join(folder, "vitest.json");
  try {
    const args = ["run", ...more, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await runShown(inProject("node_modules/vitest/vitest.mjs"), args);
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    return withExitCode(name, { passed: numPassedTests, failed: numFailedTests, faults: faultsOf(testResults) }, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first line of what each failed test said, with its file. */
const faultsOf = (files) =>
  files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => {
        const [said = ""] = (failureMessages[0] ?? "").split("\n");
        return `${path.relative(root, name)} › ${fullName}: ${said}`;
      }),
  );
