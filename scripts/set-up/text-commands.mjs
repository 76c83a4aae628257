import { bundle } from "./bundle.mjs";
import { inProject } from "./project.mjs";

/** The commands that only read and write text. */
export const textCommandNames = ["extract", "check-quote"];

/** Each in one file: they are called once for every text, and begin sooner than from a hundred files. */
export const textCommands = bundle({
  label: "Putting the text commands together",
  name: "commands",
  entryPoints: textCommandNames.map((name) => `scripts/commands/${name}.ts`),
});

export const textCommandFile = (name) => inProject("lib/generated/commands", `${name}.mjs`);
