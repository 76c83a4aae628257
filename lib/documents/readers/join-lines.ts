import type { PdfLine } from "./pdf-lines";
import { TextBuilder } from "./text-builder";

type Joint = "" | " " | "\n\n";

// What a hyphen stays behind even where it ends a line: "self-" + "made". Elsewhere it was put there to break a word.
const keepsHyphen =
  /(?:^|[^\p{L}])(?:self|non|ex|well|co|anti|vice|pre|post|semi|half|all|cross|multi|mid|then|\d+|[\p{Lu}])$/iu;
const endsSentence = /[.!?:…]["'”’»)\]]*$/;

/**
 * Printed lines as running text with the page of every word. A paragraph ends where the gap to the next line is wide, the
 * next line is set in or of another size, or a sentence ends in a short line.
 *
 * The council was un- · able to vote.  →  The council was unable to vote.
 */
export function joinLines(pages: readonly PdfLine[][]): { text: string; locators: TextBuilder["locators"] } {
  const text = new TextBuilder();
  const known = wordsOf(pages);
  let last: PdfLine | null = null;
  pages.forEach((lines, page) => {
    const label = `page ${page + 1}`;
    const layout = layoutOf(lines);
    lines.forEach((line, at) => {
      const next = lines[at + 1];
      const after: PdfLine | undefined = next ?? firstLine(pages, page + 1);
      if (last) {
        const joint: Joint = at === 0 ? jointOfPages(last, line) : jointOf(last, line, layout);
        if (joint === "\n\n") text.add(joint);
        else if (!broken(last.words, line.words)) text.addAt(label, joint);
      }
      const joins = after && (next ? jointOf(line, after, layout) : jointOfPages(line, after)) !== "\n\n";
      text.addAt(label, joins ? beforeJoint(line.words, after.words, known) : line.words.replace(/\u00ad$/, "-"));
      last = line;
    });
  });
  return text.finish();
}

const firstLine = (pages: readonly PdfLine[][], from: number) =>
  pages.slice(from).find((lines) => lines.length > 0)?.[0];

/** Whether a word goes on in the next line: no space stands between. */
const broken = (words: string, next: string) =>
  /\u00ad$|[\p{L}\p{N}][-‐‑]$/u.test(words)
    ? /^[\p{L}\p{N}]/u.test(next)
    : /[—–/]$/.test(words) && /^\S/.test(next) && !/\s[—–/]$/.test(words);

/** A line's words as they stand before the next line's: a hyphen that only broke a word goes. */
function beforeJoint(words: string, next: string, known: ReadonlySet<string>): string {
  if (words.endsWith("\u00ad")) return words.slice(0, -1);
  if (!/\p{L}[-‐]$/u.test(words) || !/^\p{Ll}/u.test(next)) return words;
  const left = words.slice(0, -1);
  const first = /[\p{L}\p{M}]+$/u.exec(left)?.[0].toLowerCase() ?? "";
  const second = /^[\p{L}\p{M}]+/u.exec(next)?.[0].toLowerCase() ?? "";
  if (known.has(first + second)) return left;
  return known.has(`${first}-${second}`) || keepsHyphen.test(left) ? words : left;
}

/** Every word that stands whole in some line. */
function wordsOf(pages: readonly PdfLine[][]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const lines of pages)
    for (const line of lines)
      for (const [word] of line.words.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-)/gu))
        words.add(word.toLowerCase());
  return words;
}

type Layout = { step: number; left: number; right: number };

function layoutOf(lines: readonly PdfLine[]): Layout {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const step = before ? before.y - line.y : 0;
    return step > 0 && step < line.size * 4 ? [step] : [];
  });
  return {
    step: at(steps, 0.5),
    left: at(
      lines.map(({ left }) => left),
      0.25,
    ),
    right: at(
      lines.map(({ right }) => right),
      0.8,
    ),
  };
}

/** The value that this share of all lies below. */
function at(values: number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;
}

function jointOf(line: PdfLine, next: PdfLine, { step, right }: Layout): Joint {
  if (Math.abs(line.size - next.size) > 0.15 * Math.max(line.size, next.size)) return "\n\n";
  const gap = line.y - next.y;
  const short = line.right < right - 0.15 * Math.max(1, right - line.left) && endsSentence.test(line.words);
  // Upwards: the next column, where indents and gaps say nothing.
  if (gap < -line.size) return short ? "\n\n" : " ";
  if (step > 0 && gap > step * 1.35) return "\n\n";
  if (next.left > line.left + next.size * 0.7 && gap > line.size * 0.6 && endsSentence.test(line.words)) return "\n\n";
  return short ? "\n\n" : " ";
}

/** Over a page's end a paragraph goes on where its sentence does. */
const jointOfPages = (line: PdfLine, next: PdfLine): Joint =>
  !endsSentence.test(line.words) && (/^[\p{Ll}(“"‘]/u.test(next.words) || /[,;\u00ad-]$/.test(line.words))
    ? " "
    : "\n\n";
