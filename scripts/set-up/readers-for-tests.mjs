import { readerProgram } from "./reader-program.mjs";

/** Before the tests, also where they are not run by `npm test`: the readers as they are now. */
export default async function makeReaders() {
  if (!readerProgram.done()) await readerProgram.make();
}
