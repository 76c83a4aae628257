// npm run NAME -- args… : does the set-up that is missing, then runs scripts/commands/NAME.ts in this process.
import "./set-up/require-node.mjs";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { forServing, forStore, forText, prepare } from "./set-up/prepare.mjs";
import { explain } from "./set-up/problem.mjs";
import { inProject } from "./set-up/project.mjs";
import { loadSettings } from "./set-up/settings.mjs";
import { textCommandFile, textCommandNames } from "./set-up/text-commands.mjs";

/** What each needs set up, where that is not the store alone. */
const needs = { screenshot: forServing };

const [name = "", ...args] = process.argv.slice(2);
const file = inProject("scripts/commands", `${name}.ts`);

// A reader that has seen enough (`| head`) is no error of ours.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
])
  process.once(signal, () => process.exit(code));

/** What was written reaches a pipe before the process goes. */
const flushed = (stream) => new Promise((resolve) => stream.write("", resolve));

/** Text commands begin sooner: without a database, and in one file each. */
async function load() {
  if (textCommandNames.includes(name)) {
    await prepare(forText);
    return await import(pathToFileURL(textCommandFile(name)).href);
  }
  await prepare(needs[name] ?? forStore);
  loadSettings();
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: inProject("tsconfig.json") });
  return await import(pathToFileURL(file).href);
}

async function run() {
  if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
    process.stderr.write(`There is no command “${name}”. README.md lists them.\n`);
    return 2;
  }
  const { default: main } = await load();
  return await main(args);
}

let code = 1;
try {
  code = await run();
} catch (error) {
  explain(error);
}
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
// A command that has returned is finished, whatever timers a library still holds.
process.exit(code);
