/** One printed line. Lengths are in points, from the page's lower left. */
export type PdfLine = { words: string; left: number; right: number; y: number; size: number };

/** As much of an item of PDF.js's text content as is read here. */
export type TextItem = { str: string; transform: number[]; width: number; hasEOL: boolean };

/** The lines of a page in the order of its text, put together of the pieces that it is drawn in. */
export function pdfLines(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  const close = () => {
    const words = line?.words.replace(/\s+/g, " ").trim();
    if (line && words) lines.push({ ...line, words });
    line = null;
  };
  for (const { str, transform, width, hasEOL } of items) {
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    const size = Math.hypot(a, b) || 1;
    if (line && str.trim() !== "" && Math.abs(line.y - y) > size * 0.6) close();
    if (str !== "") {
      if (!line) line = { words: str, left: x, right: x + width, y, size };
      else {
        line.words += str;
        line.left = Math.min(line.left, x);
        line.right = Math.max(line.right, x + width);
        if (str.trim() !== "") line.size = Math.max(line.size, size);
      }
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}

const shape = (words: string) => words.replace(/\d+/g, "#").toLowerCase();
const onlyNumber = /^\W*(?:page\W*)?#\W*(?:(?:of|von|de|\/)\W*#\W*)?$/i;

/**
 * Takes away heads and feet that come again on page after page, and page numbers: they would stand in the middle of
 * sentences. Lines that stand first or last on a page and differ only in their numbers are one that comes again.
 */
export function withoutRunningLines(pages: readonly PdfLine[][]): { pages: PdfLine[][]; taken: number } {
  const counts = new Map<string, number>();
  const edges = pages.map((lines) => edgeLines(lines));
  for (const edge of edges)
    for (const one of new Set([...edge].map(({ words }) => shape(words)))) counts.set(one, (counts.get(one) ?? 0) + 1);
  const read = edges.filter((edge) => edge.size > 0).length;
  const runs = (words: string) => {
    const count = counts.get(shape(words)) ?? 0;
    const least = onlyNumber.test(shape(words)) ? 2 : 3;
    // Heads of left and right pages take turns, so each is on half of them.
    return count >= least && count * 2.5 >= read;
  };
  let taken = 0;
  const kept = pages.map((lines, page) =>
    lines.filter((line) => {
      const goes = edges[page]?.has(line) && runs(line.words);
      if (goes) taken++;
      return !goes;
    }),
  );
  return { pages: kept, taken };
}

/** The two highest and the two lowest lines of a page that has more than they. */
function edgeLines(lines: readonly PdfLine[]): Set<PdfLine> {
  const byHeight = lines.toSorted((one, other) => other.y - one.y);
  return byHeight.length < 3 ? new Set() : new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)]);
}
