import type { MarkedUnit, MarkedUnits } from "./marked-units";

/** A text as flat arrays, one entry a token: the form every stage works on. Tokens never overlap and stand in order. */
export type Tokens = {
  text: string;
  count: number;
  /** place in the text, UTF-16 code units, half-open */
  start: Int32Array;
  end: Int32Array;
  /** the word's number (hash-word.ts), in lower case, digits as 0 */
  word: Int32Array;
  /** the number of its last three letters */
  ending: Int32Array;
  /** word-classes.ts */
  kind: Uint8Array;
  /** bits of `shape` */
  shape: Uint8Array;
  sentence: Int32Array;
  paragraph: Int32Array;
  /** for each sentence and paragraph, its first token; one more at the end */
  sentenceStart: Int32Array;
  paragraphStart: Int32Array;
  /** the marked unit a token stands in (read-marks.ts), -1 outside */
  unit: Int32Array;
  units: MarkedUnits;
  /** 0 no double marks in the document, 1 few for its length, 2 as many as a reporter uses */
  marking: 0 | 1 | 2;
};

export const shape = { capital: 1, allCapitals: 2, digit: 4, word: 8, sentenceFirst: 16, spaceBefore: 32 } as const;

export const isWord = (tokens: Tokens, i: number) => ((tokens.shape[i] as number) & shape.word) !== 0;

/** The marked unit that a token stands in. */
export const unitOf = ({ unit, units }: Tokens, i: number): MarkedUnit | undefined => units.at(unit[i] ?? -1);
