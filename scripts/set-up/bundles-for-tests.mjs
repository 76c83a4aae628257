import { readerProgram } from "./reader-program.mjs";
import { textCommands } from "./text-commands.mjs";

/** Before the tests, also where they are not run by `npm test`: what is bundled, as it is now. */
export default async function makeBundles() {
  for (const step of [readerProgram, textCommands]) if (!step.done()) await step.make();
}
