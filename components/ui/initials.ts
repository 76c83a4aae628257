const letters = /\p{L}\p{M}*/u;

/** "Priya Raman" → "PR", "Siobhán Ní Dhomhnaill" → "SD", "AFP" → "A": the first letters of the first and the last word. */
export function initials(name: string): string {
  const firsts = name
    .split(/\s+/u)
    .map((word) => letters.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const chosen = firsts.length > 1 ? [firsts[0], firsts.at(-1)] : firsts;
  return chosen.join("").toLocaleUpperCase("en") || "?";
}
