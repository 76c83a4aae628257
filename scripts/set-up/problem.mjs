/** Something that the person at the keyboard can put right: shown as words, without a stack trace. */
export class Problem extends Error {
  /**
   * @param {string} what what is wrong, one sentence
   * @param {string} [remedy] what to do about it, one line or more
   */
  constructor(what, remedy) {
    super(remedy ? `${what}\n${remedy}` : what);
    this.name = "Problem";
  }
}

/** Prints why a script stopped. A Problem is for the reader; anything else is a bug and keeps its stack. */
export function explain(error) {
  const text = error instanceof Problem ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\n${text}\n`);
}
