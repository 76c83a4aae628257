import { readFileSync } from "node:fs";
import { Problem } from "./problem.mjs";
import { inProject } from "./project.mjs";
import { lastLines, npmCommand, runCommand } from "./run-command.mjs";
import { hashOf, inModules, readStamp, removeStamp, writeStamp } from "./stamps.mjs";

const stamp = inModules("database-module");
const version = () => JSON.parse(readFileSync(inProject("node_modules/better-sqlite3/package.json"), "utf8")).version;
const wanted = () => hashOf(version(), process.versions.modules, process.platform, process.arch);

/** In a process of its own, so that a module built for another Node cannot take this one down. */
async function loads() {
  const script = `new (require("better-sqlite3"))(":memory:").prepare("select 1").get()`;
  return await runCommand(process.execPath, ["-e", script]);
}

const packages = {
  linux:
    "On Debian or Ubuntu: apt-get install python3 make g++ — on Fedora: dnf install python3 make gcc-c++ — on Alpine: apk add python3 make g++",
  darwin: "Run: xcode-select --install",
  win32: "Install Python 3 and the “Desktop development with C++” workload of Visual Studio Build Tools",
};

/** What building needs and this machine lacks, in words. */
export async function missingTools(run = runCommand) {
  const missing = [];
  const python = await Promise.all(["python3", "python"].map((name) => run(name, ["--version"])));
  if (python.every(({ code }) => code !== 0)) missing.push("Python 3");
  if (process.platform === "win32") return missing;
  if ((await run("make", ["--version"])).code !== 0) missing.push("make");
  const compilers = [process.env.CXX, "c++", "g++", "clang++"].filter(Boolean);
  const found = await Promise.all(compilers.map((name) => run(name, ["--version"])));
  if (found.every(({ code }) => code !== 0)) missing.push("a C++ compiler");
  return missing;
}

/** better-sqlite3 is the one package with native code. Install scripts are off (.npmrc), so it is compiled here, in the open. */
export const databaseModule = {
  label: "Compiling the database module (a minute or two, once)",

  done() {
    return readStamp(stamp) === wanted();
  },

  async make() {
    removeStamp(stamp);
    if ((await loads()).code !== 0) {
      const [program, args] = npmCommand(["rebuild", "better-sqlite3", "--ignore-scripts=false"]);
      const { code, output } = await runCommand(program, args);
      if (code !== 0) {
        const missing = await missingTools();
        if (missing.length > 0)
          throw new Problem(
            `better-sqlite3 must be compiled, and ${missing.join(" and ")} is missing.`,
            packages[process.platform] ?? packages.linux,
          );
        throw new Problem("better-sqlite3 could not be compiled. The compiler's last words:", lastLines(output, 30));
      }
      const check = await loads();
      if (check.code !== 0)
        throw new Problem("better-sqlite3 was compiled but does not load:", lastLines(check.output, 15));
    }
    writeStamp(stamp, wanted());
  },
};
