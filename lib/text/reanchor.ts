import { type Alignment, mapSpan, oldTokens } from "./align-texts";
import { findMoved, type Missing } from "./find-moved";
import { findReworded } from "./find-reworded";
import type { Anchor, Span } from "./model";
import { atOnce, eachInSteps, type Steps } from "./steps";
import { Taken } from "./taken";

/** What is to be found again. Two of one kind never come to stand on the same words; a claim in a quote may. */
export type Anchored = Anchor & { kind: string };

/**
 * kept: the very same words where they stood. moved: the very same words elsewhere. reworded: other words in their
 * place. gone: nothing close enough.
 */
export type Reanchored = { outcome: "kept" | "moved" | "reworded"; span: Span } | { outcome: "gone" };

/**
 * Finds each anchor of the old text in the new one, in the order given: the exact words where the drafts agree; else the
 * exact words elsewhere, where they are no other place's own; else the words that came in their place. Words that are
 * only alike are never called kept or moved, and no two anchors of one kind get the same place.
 */
export const reanchor = (alignment: Alignment, anchors: readonly Anchored[]): Reanchored[] =>
  atOnce(reanchorInSteps(alignment, anchors));

/** The same, for as many anchors as a book has. */
export function* reanchorInSteps(alignment: Alignment, anchors: readonly Anchored[]): Steps<Reanchored[]> {
  const found: Reanchored[] = anchors.map(() => ({ outcome: "gone" }));
  const taken = new Taken();
  const settle = (index: number, outcome: "kept" | "moved" | "reworded", span: Span) => {
    found[index] = { outcome, span };
    taken.add((anchors[index] as Anchored).kind, span);
  };
  const missing: Missing[] = [];
  yield* eachInSteps(anchors, (anchor, index) => {
    const span = mapSpan(alignment, anchor);
    if (span) settle(index, "kept", span);
    else missing.push({ index, anchor, tokens: oldTokens(alignment, anchor) });
  });
  if (missing.length === 0) return found;
  for (const { index, span } of yield* findMoved(alignment, missing, taken)) settle(index, "moved", span);
  const rest = missing.filter(({ index }) => found[index]?.outcome === "gone");
  for (const { index, span } of yield* findReworded(alignment, rest, taken)) settle(index, "reworded", span);
  return found;
}
