// A thread of its own for the extraction, so that a long text does not stop the server. It is started by its path and
// reads the sources as they stand, as the commands do: no bundler has to know of it, and it is the same file in the
// built server, in scripts and in tests.
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: path.join(import.meta.dirname, "../../tsconfig.json") });
const { extract } = await import("../extraction/extract.ts");

parentPort.on("message", (text) => parentPort.postMessage(extract(text)));
