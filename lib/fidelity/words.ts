/**
 * One word as it is compared. Several words may stand on the same span ("don't" is "do" and "not"), and one may stand
 * on several words of the text ("two hundred and fifty").
 */
export type Word = {
  start: number;
  end: number;
  /** what is compared: folded, spelled one way, numbers as `#5` */
  key: string;
  /** what the word may stand for besides: "'s" is "is", "has" or a possessive */
  also: readonly string[] | null;
  /** how it is written, folded: tells a contraction or a spelling from the same word written alike */
  form: string;
  contracted: boolean;
};

export const isNumber = (word: Word) => word.key.startsWith("#");

export function sameWord(a: Word, b: Word): boolean {
  if (a.key === b.key) return true;
  if (a.also !== null && (a.also.includes(b.key) || (b.also?.some((key) => a.also?.includes(key)) ?? false)))
    return true;
  return b.also?.includes(a.key) ?? false;
}
