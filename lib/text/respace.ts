const spaced = (text: string) => text.replace(/\s+/g, " ");

/** Whether two texts differ in nothing but how wide their spaces are: two blanks for one, a line's end for a blank. */
export const sameButSpaces = (a: string, b: string): boolean => a === b || spaced(a) === spaced(b);

/**
 * Where a place in one text is in another that differs from it only in the width of spaces: at the same letter.
 *
 * We will| wait  →  We  will| wait
 */
export function respace(from: string, to: string, offset: number): number {
  if (from === to) return offset;
  const letters = from.slice(0, offset).replace(/\s+/g, "").length;
  // Before a letter or after one: what begins with a space begins where the letter before it ended.
  const afterLetter = offset > 0 && /\S/.test(from.charAt(offset - 1)) && !/\S/.test(from.charAt(offset) || " ");
  let at = 0;
  for (let seen = 0; at < to.length; at++) {
    if (!/\S/.test(to.charAt(at))) continue;
    if (afterLetter ? seen + 1 === letters : seen === letters) return afterLetter ? at + 1 : at;
    seen++;
  }
  return to.length;
}
