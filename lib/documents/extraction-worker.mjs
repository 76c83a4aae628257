// A thread of its own for the extraction, so that a long text does not stop the server. It is started by its path and
// reads the sources as they stand, as the commands do: no bundler has to know of it, and it is the same file in the
// built server, in scripts and in tests.
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: path.join(import.meta.dirname, "../../tsconfig.json") });
const { extract } = await import("../extraction/extract.ts");

// A book's statements in one message would stop whoever unpacks it: they are asked for part by part.
const part = 500;
const found = { speakers: [], statements: [] };

parentPort.on("message", (asked) => {
  if (asked.text !== undefined) Object.assign(found, extract(asked.text));
  const speakers = found.speakers.splice(0);
  const statements = found.statements.splice(0, part);
  parentPort.postMessage({ speakers, statements, more: found.statements.length > 0 });
});
