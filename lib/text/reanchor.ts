import { type Alignment, mapSpan, oldTokens } from "./align-texts";
import { findMoved, type Missing } from "./find-moved";
import { findReworded } from "./find-reworded";
import type { Anchor, Span } from "./model";

/** What is to be found again. Two of one kind never come to stand on the same words; a claim in a quote may. */
export type Anchored = Anchor & { kind: string };

/**
 * kept: the very same words where they stood. moved: the very same words elsewhere. reworded: other words in their
 * place. gone: nothing close enough.
 */
export type Reanchored = { outcome: "kept" | "moved" | "reworded"; span: Span } | { outcome: "gone" };

/** Which words of the new text are taken, by kind. */
export class Taken {
  readonly #spans = new Map<string, Span[]>();

  add(kind: string, span: Span): void {
    const spans = this.#spans.get(kind);
    if (spans) spans.push(span);
    else this.#spans.set(kind, [span]);
  }

  /** Whether something of this kind stands on about the same words: more than `share` of both together. */
  has(kind: string, span: Span, share = 0.8): boolean {
    return (this.#spans.get(kind) ?? []).some((other) => overlap(other, span) > share);
  }
}

/** The part that two spans have in common of what they cover together, 0 to 1. */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Finds each anchor of the old text in the new one, in the order given: the exact words where the drafts agree; else the
 * exact words elsewhere, where they are no other place's own; else the words that came in their place. Words that are
 * only alike are never called kept or moved, and no two anchors of one kind get the same place.
 */
export function reanchor(alignment: Alignment, anchors: readonly Anchored[]): Reanchored[] {
  const found: Reanchored[] = anchors.map(() => ({ outcome: "gone" }));
  const taken = new Taken();
  const settle = (index: number, outcome: "kept" | "moved" | "reworded", span: Span) => {
    found[index] = { outcome, span };
    taken.add((anchors[index] as Anchored).kind, span);
  };
  const missing: Missing[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const span = mapSpan(alignment, anchor);
    if (span) settle(index, "kept", span);
    else missing.push({ index, anchor, tokens: oldTokens(alignment, anchor) });
  }
  if (missing.length === 0) return found;
  for (const { index, span } of findMoved(alignment, missing, taken)) settle(index, "moved", span);
  const rest = missing.filter(({ index }) => found[index]?.outcome === "gone");
  for (const { index, span } of findReworded(alignment, rest, taken)) settle(index, "reworded", span);
  return found;
}
