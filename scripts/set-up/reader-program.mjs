import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { inProject } from "./project.mjs";
import { hashOf, readStamp, writeStamp } from "./stamps.mjs";

const folder = inProject("lib/generated/readers");
const stamp = inProject("lib/generated/readers/stamp.json");

/** What Node offers and a reader of files needs. No net, no http, no child_process: see lib/documents/readers. */
const allowed = [
  "assert",
  "buffer",
  "events",
  "fs",
  "module",
  "os",
  "path",
  "stream",
  "stream/promises",
  "url",
  "util",
  "zlib",
];

const read = (file) => {
  try {
    return readFileSync(inProject(file));
  } catch (error) {
    if (error.code === "ENOENT") return "absent";
    throw error;
  }
};

const hashInputs = (inputs) => hashOf(read("package-lock.json"), ...inputs.flatMap((file) => [file, read(file)]));

/** The inputs that the last build had: a file that is new is imported by one that has changed. */
function lastBuild() {
  try {
    return JSON.parse(readStamp(stamp) ?? "");
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The readers of files in one folder, bundled with their libraries: the process that runs them may then read this folder
 * and nothing else. Compiled by esbuild, which tsx, the runner of these scripts, brings.
 */
export const readerProgram = {
  label: "Putting the readers of files together",

  done() {
    const last = lastBuild();
    return last !== null && last.hash === hashInputs(last.inputs);
  },

  async make() {
    rmSync(folder, { recursive: true, force: true });
    const tsx = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"));
    const { metafile } = await tsx("esbuild").build({
      absWorkingDir: inProject(),
      entryPoints: ["lib/documents/readers/run-reader.ts"],
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      metafile: true,
      logLevel: "error",
      // Of linkedom, which asks for it and does without.
      external: ["canvas"],
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    });
    const foreign = new Set(
      Object.values(metafile.outputs)
        .flatMap(({ imports }) => imports)
        .filter(({ external }) => external)
        .map(({ path }) => path.replace(/^node:/, "")),
    );
    const more = [...foreign].filter((name) => name !== "canvas" && !allowed.includes(name));
    if (more.length > 0)
      throw new Error(`The readers of files would import ${more.join(", ")}. They may have: ${allowed.join(", ")}.`);
    const inputs = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
    writeStamp(stamp, JSON.stringify({ hash: hashInputs(inputs), inputs }));
  },
};
