const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * What a person typed as an FTS5 query: every word must occur, the last may be the beginning of one. Each word is
 * quoted, so that nothing in it is an operator (https://www.sqlite.org/fts5.html#fts5_strings). Null where there is no word.
 */
export function fullTextQuery(typed: string): string | null {
  const words = typed.match(word)?.slice(0, 12) ?? [];
  if (words.length === 0) return null;
  return `${words.map((one) => `"${one}"`).join(" ")}*`;
}
