import { spawn } from "node:child_process";
import { root } from "../set-up/project.mjs";

/** Runs a Node script with its output shown as it comes. @returns {Promise<number>} the exit code */
export function runShown(script, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** A check that is one whole: it counts as one. */
export const asOne = (name, code) =>
  code === 0 ? { passed: 1, failed: 0, faults: [] } : { passed: 0, failed: 1, faults: [name] };

/** A runner that failed although none of its tests did (a file that does not load, say) counts as a failure too. */
export const withExitCode = (name, counts, code) =>
  code !== 0 && counts.failed === 0 ? { ...counts, failed: 1, faults: [`${name} ended with code ${code}`] } : counts;
