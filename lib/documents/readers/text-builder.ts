import { largestText } from "../largest-text";
import type { Locator } from "./model";
import { ReaderFault } from "./reader-fault";

/** Cues or pages that a file may have: a day of speech has about half as many. */
const mostLocators = 60_000;

/** Collects a text with the places in it, and refuses what grows past a document's size before it takes the memory. */
export class TextBuilder {
  readonly locators: Locator[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #last = "";

  get length(): number {
    return this.#length;
  }

  /** what was added last, or "" */
  get last(): string {
    return this.#last;
  }

  add(piece: string): void {
    if (piece === "") return;
    this.#length += piece.length;
    if (this.#length > largestText)
      throw new ReaderFault(
        "too-large",
        "text-too-large",
        `This file holds more than ${largestText / 1024 / 1024} MB of text. Split it, and bring in each part.`,
      );
    this.#pieces.push(piece);
    this.#last = piece;
  }

  /** Adds words that stand at this place. Where the place is the one before, that one becomes longer. */
  addAt(label: string, piece: string): void {
    const start = this.#length;
    this.add(piece);
    if (start === this.#length) return;
    const before = this.locators.at(-1);
    if (before?.label === label) before.end = this.#length;
    else this.locators.push({ start, end: this.#length, label });
    if (this.locators.length > mostLocators)
      throw new ReaderFault(
        "too-large",
        "too-many-parts",
        `This file has more than ${mostLocators.toLocaleString("en")} parts. Split it, and bring in each.`,
      );
  }

  /** The text without space at its ends; the places move with it. */
  finish(): { text: string; locators: Locator[] } {
    const whole = this.#pieces.join("");
    const text = whole.trim();
    const from = whole.length - whole.trimStart().length;
    const move = (offset: number) => Math.min(Math.max(offset - from, 0), text.length);
    const locators = this.locators
      .map(({ start, end, label }) => ({ start: move(start), end: move(end), label }))
      .filter(({ start, end }) => end > start);
    return { text, locators };
  }
}
