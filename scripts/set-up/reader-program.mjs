import { bundle } from "./bundle.mjs";

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

/**
 * The readers of files in one folder, bundled with their libraries: the process that runs them may then read this folder
 * and nothing else.
 */
export const readerProgram = bundle({
  label: "Putting the readers of files together",
  name: "readers",
  entryPoints: ["lib/documents/readers/run-reader.ts"],
  // Of linkedom, which asks for it and does without.
  options: { external: ["canvas"] },
  refuses(foreign) {
    const more = foreign.filter((name) => name !== "canvas" && !allowed.includes(name));
    if (more.length > 0)
      return `The readers of files would import ${more.join(", ")}. They may have: ${allowed.join(", ")}.`;
  },
});
