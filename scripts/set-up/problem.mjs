/** Something that the person at the keyboard can put right: shown as words, without a stack trace. */
export class Problem extends Error {
  /**
   * @param {string} what what is wrong, one sentence
   * @param {string} [remedy] what to do about it, one line or more
   * @param {ErrorOptions} [options] the error it was found out by
   */
  constructor(what, remedy, options) {
    super(remedy ? `${what}\n${remedy}` : what, options);
    this.name = "Problem";
  }
}

/** Prints why a script stopped. A Problem is for the reader; anything else is a bug and keeps its stack. */
export function explain(error) {
  const text = error instanceof Problem ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\n${text}\n`);
}
