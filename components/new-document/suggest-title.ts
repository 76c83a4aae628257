/** Characters that a title may have before it is more likely a paragraph. */
const longest = 150;

/** The first line, where it looks like a title: short, no full stop at its end, and more text below. Else nothing. */
export function suggestTitle(text: string): string {
  const start = text.slice(0, 2000).trimStart();
  const end = start.search(/\r?\n/);
  if (end < 0 || start.slice(end).trim() === "") return "";
  const line = start
    .slice(0, end)
    .replace(/^#+\s*/, "")
    .replace(/^\uFEFF/, "")
    .trim();
  return line.length > longest || /[.,;:…”"]$/.test(line) ? "" : line;
}
