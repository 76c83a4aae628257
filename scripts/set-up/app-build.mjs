import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";
import { buildFolder, inProject, root } from "./project.mjs";
import { lastLines, runCommand } from "./run-command.mjs";
import { hashOf, readStamp, removeStamp, writeStamp } from "./stamps.mjs";

const folders = ["app", "components", "lib", "public"];
const files = [
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "tsconfig.json",
];
/** Not part of the app: tests and what they read, and the client, which the schema stands for. */
const left = /(^|\/)(fixtures|generated)\/|\.test\.tsx?$|\.(md|DS_Store)$/;

export const leftOut = (file) => left.test(file);

const stamp = () => inProject(buildFolder(), "quotedesk-stamp");

const read = (file) => {
  try {
    return readFileSync(inProject(file));
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
};

function filesUnder(folder) {
  try {
    return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path
          .relative(root, path.join(entry.parentPath ?? entry.path, entry.name))
          .split(path.sep)
          .join("/"),
      );
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/** A hash of all that goes into the build. */
export function sourcesHash() {
  const sources = [...files, ...folders.flatMap(filesUnder)].filter((file) => !leftOut(file)).sort();
  return hashOf(process.versions.modules, ...sources.flatMap((file) => [file, read(file) ?? "absent"]));
}

export const appBuild = {
  label: "Building the app",

  done() {
    return readStamp(stamp()) === sourcesHash();
  },

  async make() {
    removeStamp(stamp());
    const sources = sourcesHash();
    const next = inProject("node_modules/next/dist/bin/next");
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const { code, output } = await runCommand(process.execPath, [next, "build"], { env });
    if (code !== 0) {
      const log = inProject("build.log");
      writeFileSync(log, output);
      throw new Problem(`The build failed. All it said is in ${log}; its last words:`, lastLines(output, 40));
    }
    // The hash from before the build: a file saved while it ran makes the next start build again.
    writeStamp(stamp(), sources);
  },
};
