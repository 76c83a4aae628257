import { readFileSync } from "node:fs";
import { Problem } from "./problem.mjs";
import { inProject } from "./project.mjs";
import { lastLines, npmCommand, runCommand } from "./run-command.mjs";
import { hashOf, inModules, readStamp, removeStamp, writeStamp } from "./stamps.mjs";

const stamp = inModules("dependencies");
const wanted = () => hashOf(readFileSync(inProject("package-lock.json")));

/**
 * True where everything the lock file names is installed at its version. npm writes node_modules/.package-lock.json last,
 * so that file is what a developer's own `npm install` finished with. Packages for other platforms are not expected.
 */
export function installed(lock, hidden) {
  return Object.entries(lock.packages).every(([place, pkg]) => {
    if (place === "" || pkg.optional || pkg.devOptional || pkg.link) return true;
    const here = hidden.packages?.[place];
    return here?.version === pkg.version && here?.integrity === pkg.integrity;
  });
}

const parsed = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return { packages: {} };
    throw error;
  }
};

export const dependencies = {
  label: "Installing dependencies",

  done() {
    const hash = wanted();
    if (readStamp(stamp) === hash) return true;
    const hidden = inProject("node_modules", ".package-lock.json");
    if (!installed(parsed(inProject("package-lock.json")), parsed(hidden))) return false;
    writeStamp(stamp, hash);
    return true;
  },

  async make() {
    removeStamp(stamp);
    let ended = await npm("ci", "--include=dev");
    // npm ci refuses a lock file without the packages of other platforms, as npm writes it where its registry does not
    // carry them. npm install takes every version that the lock file names, and looks up only those.
    if (ended.code !== 0 && ended.output.includes("EUSAGE")) ended = await npm("install", "--include=dev", "--no-save");
    if (ended.code !== 0)
      throw new Problem(`npm did not install (exit code ${ended.code}). Its last words:`, lastLines(ended.output, 25));
    writeStamp(stamp, wanted());
  },
};

async function npm(...command) {
  const [program, args] = npmCommand([...command, "--no-audit", "--no-fund"]);
  return await runCommand(program, args);
}
