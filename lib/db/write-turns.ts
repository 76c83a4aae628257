/** Gives the one right to write, first come first served. */
export class WriteTurns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn. The function returned ends it; calling it again does nothing. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}
