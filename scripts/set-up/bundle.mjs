import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inProject } from "./project.mjs";
import { hashOf, readStamp, writeStamp } from "./stamps.mjs";

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
function lastBuild(stamp) {
  try {
    return JSON.parse(readStamp(stamp) ?? "");
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * A step of the set-up: TypeScript and the libraries it uses, put together in a folder of lib/generated. Compiled by
 * esbuild, which tsx, the runner of these scripts, brings.
 * @param {{ label: string, name: string, entryPoints: string[], options?: object, refuses?: (foreign: string[]) => string | undefined }} what
 *   `refuses` is given all that is imported and not in the folder, and says what is wrong with it
 */
export function bundle({ label, name, entryPoints, options = {}, refuses = () => undefined }) {
  const folder = inProject("lib/generated", name);
  const stamp = path.join(folder, "stamp.json");
  return {
    label,

    done() {
      const last = lastBuild(stamp);
      return last !== null && last.hash === hashInputs(last.inputs);
    },

    async make() {
      rmSync(folder, { recursive: true, force: true });
      const tsx = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"));
      const { metafile } = await tsx("esbuild").build({
        absWorkingDir: inProject(),
        entryPoints,
        outdir: folder,
        outExtension: { ".js": ".mjs" },
        bundle: true,
        splitting: true,
        platform: "node",
        format: "esm",
        target: "node20.19",
        metafile: true,
        logLevel: "error",
        banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
        ...options,
      });
      const foreign = new Set(
        Object.values(metafile.outputs)
          .flatMap(({ imports }) => imports)
          .filter(({ external }) => external)
          .map(({ path: file }) => file.replace(/^node:/, "")),
      );
      const refused = refuses([...foreign]);
      if (refused) throw new Error(refused);
      const inputs = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
      writeStamp(stamp, JSON.stringify({ hash: hashInputs(inputs), inputs }));
    },
  };
}
