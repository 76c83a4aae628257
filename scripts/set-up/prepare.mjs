import { appBuild } from "./app-build.mjs";
import { databaseModule } from "./database-module.mjs";
import { dependencies } from "./dependencies.mjs";
import { withLock } from "./lock.mjs";
import { withProgress } from "./progress.mjs";
import { inProject } from "./project.mjs";
import { readerProgram } from "./reader-program.mjs";
import { storeClient } from "./store-client.mjs";
import { textCommands } from "./text-commands.mjs";

/** What a command may need, in the order in which each builds on the ones before. */
const steps = { dependencies, databaseModule, storeClient, readerProgram, textCommands, appBuild };

/** What a script that only reads and writes text needs. */
export const forText = ["dependencies", "textCommands"];
/** What anything that opens the database needs. */
export const forStore = ["dependencies", "databaseModule", "storeClient", "readerProgram"];
export const forServing = [...forStore, "appBuild"];

const missing = (names) => names.map((name) => steps[name]).some((step) => !step.done());

/**
 * Does the part of the set-up that is missing, and nothing where nothing is: then it only compares stamps.
 * A set-up that was killed is taken up again, since a step's stamp is written last.
 * @param {(keyof typeof steps)[]} names
 */
export async function prepare(names) {
  if (!missing(names)) return;
  await withLock(inProject(".set-up.lock"), async () => {
    for (const name of names) {
      const step = steps[name];
      if (!step.done()) await withProgress(step.label, () => step.make());
    }
  });
}
