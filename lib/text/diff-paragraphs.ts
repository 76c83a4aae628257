import { type DiffPiece, diffWords } from "./diff-words";
import { matchSequences } from "./match-sequences";
import { paragraphSpans } from "./paragraphs";

/** A paragraph of two drafts. `moved`: the same words stand elsewhere in the other one. */
export type DiffParagraph =
  | { kind: "same"; text: string }
  | { kind: "changed"; pieces: DiffPiece[] }
  | { kind: "removed" | "added"; text: string; moved: boolean };

/** The part of its letters that a paragraph needs to have kept to be shown as changed, not as taken out and put in. */
const kin = 0.3;

/** Two drafts, paragraph by paragraph, in the order of both. */
export function diffParagraphs(before: string, after: string): DiffParagraph[] {
  const split = (text: string) => paragraphSpans(text).map(({ start, end }) => text.slice(start, end));
  const [old, now] = [split(before), split(after)];
  const numbers = new Map<string, number>();
  const number = (text: string) => {
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text) as number;
  };
  const [a, b] = [Int32Array.from(old, number), Int32Array.from(now, number)];
  const to = matchSequences(a, b, numbers.size);
  const [oldTexts, newTexts] = [new Set(old), new Set(now)];
  const rows: DiffParagraph[] = [];
  let [i, j] = [0, 0];
  const upTo = (iEnd: number, jEnd: number) => {
    while (i < iEnd && j < jEnd) {
      const [was, is] = [old[i] as string, now[j] as string];
      if (newTexts.has(was)) rows.push({ kind: "removed", text: old[i++] as string, moved: true });
      else if (oldTexts.has(is)) rows.push({ kind: "added", text: now[j++] as string, moved: true });
      else {
        const pieces = diffWords(was, is);
        if (keptShare(pieces) >= kin) {
          rows.push({ kind: "changed", pieces });
          i++;
          j++;
        } else if (iEnd - i > jEnd - j) rows.push({ kind: "removed", text: old[i++] as string, moved: false });
        else if (iEnd - i < jEnd - j) rows.push({ kind: "added", text: now[j++] as string, moved: false });
        else {
          rows.push({ kind: "removed", text: old[i++] as string, moved: false });
          rows.push({ kind: "added", text: now[j++] as string, moved: false });
        }
      }
    }
    for (; i < iEnd; i++) rows.push({ kind: "removed", text: old[i] as string, moved: newTexts.has(old[i] as string) });
    for (; j < jEnd; j++) rows.push({ kind: "added", text: now[j] as string, moved: oldTexts.has(now[j] as string) });
  };
  for (const [index, at] of to.entries()) {
    if (at < 0) continue;
    upTo(index, at);
    rows.push({ kind: "same", text: old[index] as string });
    [i, j] = [index + 1, at + 1];
  }
  upTo(old.length, now.length);
  return rows;
}

function keptShare(pieces: readonly DiffPiece[]): number {
  const lengthOf = (kinds: readonly DiffPiece["kind"][]) =>
    pieces.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.trim().length, 0);
  const whole = Math.max(lengthOf(["same", "removed"]), lengthOf(["same", "added"]));
  return whole === 0 ? 1 : lengthOf(["same"]) / whole;
}
