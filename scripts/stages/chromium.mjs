import { existsSync } from "node:fs";
import { Problem } from "../set-up/problem.mjs";
import { withProgress } from "../set-up/progress.mjs";
import { inProject } from "../set-up/project.mjs";
import { lastLines, runCommand } from "../set-up/run-command.mjs";

const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** One that is here: named by CHROMIUM_PATH, the system's, or Playwright's own. */
async function found() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Problem(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const { chromium } = await import("playwright");
  return [...system, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], { env });
  return (await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env })).code === 0;
}

/** The path of a Chromium to test in; installs one where there is none. */
export async function requireChromium() {
  const here = await found();
  if (here !== null) return here;
  return await withProgress("Installing Chromium for the end-to-end tests", async () => {
    let said = "";
    if (!(await fromDebian())) {
      const cli = inProject("node_modules/playwright/cli.js");
      said = (await runCommand(process.execPath, [cli, "install", "chromium"])).output;
    }
    const installed = await found();
    if (installed !== null) return installed;
    throw new Problem(
      "The end-to-end tests need Chromium, and it could not be installed.",
      `Install it (on Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test\n${lastLines(said, 10)}`,
    );
  });
}
