/** Character classes of single UTF-16 code units, in one table so that a scanner need not ask a regular expression. */
export const letter = 1;
export const upper = 2;
export const digit = 4;
export const mark = 8;
export const space = 16;
export const joiner = 32;

const patterns: [RegExp, number][] = [
  [/\p{L}/u, letter],
  [/[\p{Lu}\p{Lt}]/u, upper],
  [/\p{N}/u, digit],
  [/\p{M}/u, mark],
  [/\s/u, space],
];

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const character = String.fromCharCode(unit);
    for (const [pattern, bit] of patterns) if (pattern.test(character)) table[unit] = (table[unit] as number) | bit;
  }
  // zero-width joiner and variation selectors belong to the character before them
  table[0x200d] = joiner;
  for (let unit = 0xfe00; unit <= 0xfe0f; unit++) table[unit] = joiner;
  return table;
}

let table: Uint8Array | undefined;

/** The classes of a code unit, as bits. Surrogates have none. */
export function classTable(): Uint8Array {
  table ??= makeTable();
  return table;
}
