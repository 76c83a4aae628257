import { type Alignment, alignTexts } from "./align-texts";
import type { Span } from "./model";

export type DiffPiece = { kind: "same" | "removed" | "added"; text: string };

/**
 * Two texts as one: what both have, what only the first has, what only the second has. Joined without what was added it
 * is the first, without what was removed the second.
 */
export function diffWords(before: string, after: string): DiffPiece[] {
  const alignment = alignTexts(before, after);
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece["kind"], text: string) => {
    if (text === "") return;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let [a, b] = [0, 0];
  const between = (aEnd: number, bEnd: number) => {
    const [gone, come] = [before.slice(a, aEnd), after.slice(b, bEnd)];
    // The space that both have around other words stays where it is.
    let [lead, tail] = [0, 0];
    while (lead < Math.min(gone.length, come.length) && gone[lead] === come[lead] && isSpace(gone[lead])) lead++;
    const most = Math.min(gone.length, come.length) - lead;
    while (tail < most && gone.at(-1 - tail) === come.at(-1 - tail) && isSpace(gone.at(-1 - tail))) tail++;
    add("same", gone.slice(0, lead));
    add("removed", gone.slice(lead, gone.length - tail));
    add("added", come.slice(lead, come.length - tail));
    add("same", gone.slice(gone.length - tail));
  };
  for (const [old, now] of sameTokens(alignment)) {
    between(old.start, now.start);
    add("same", before.slice(old.start, old.end));
    [a, b] = [old.end, now.end];
  }
  between(before.length, after.length);
  return pieces;
}

const isSpace = (unit: string | undefined) => unit !== undefined && /\s/.test(unit);

function* sameTokens({ to, old, now }: Alignment): Generator<[Span, Span]> {
  for (const [index, at] of to.entries()) if (at >= 0) yield [old.spans[index] as Span, now.spans[at] as Span];
}
