const most = 60;

/** The words of a text as the index of texts holds them: without case and accents, parted at everything else, each once. */
export function foldedWords(text: string): string[] {
  const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return [...new Set(folded.match(/[\p{L}\p{N}]+/gu))].slice(0, most);
}
