import type { GateState } from "./model";

/** What the gate weighs of a piece of evidence. */
export type Weighed = {
  id: string;
  stance: string;
  grade: string;
  locator: string | null;
  group: string | null;
};

const independentSecondaries = 3;

/**
 * Whether evidence suffices for "verified": one primary source, or three independent secondary ones, each with a
 * locator. Sources of one group count once. Evidence without a locator counts for nothing.
 */
export function evidenceGate(evidence: readonly Weighed[], enabled: boolean): GateState {
  const supporting = evidence.filter((piece) => piece.stance === "supports");
  const located = supporting.filter((piece) => piece.locator);
  const primary = located.filter((piece) => piece.grade === "primary").length;
  const secondary = new Set(
    located
      .filter((piece) => piece.grade === "secondary")
      .map((piece) => (piece.group ? `group ${piece.group}` : piece.id)),
  ).size;
  const against = evidence.filter((piece) => piece.stance === "contradicts").length;
  const met = primary > 0 || secondary >= independentSecondaries;
  return {
    enabled,
    met: met || !enabled,
    primary,
    secondary,
    against,
    missing: met ? [] : missing(supporting, secondary),
  };
}

function missing(supporting: readonly Weighed[], secondary: number): string[] {
  const unlocated = supporting.filter((piece) => !piece.locator).length;
  const located = supporting.filter((piece) => piece.locator && piece.grade === "secondary").length;
  const lines = [
    secondary === 0
      ? "One primary source, or three independent secondary ones, each with a place in it."
      : `One primary source, or ${independentSecondaries - secondary} more independent secondary ${secondary === 2 ? "one" : "ones"}, with a place in it.`,
  ];
  if (unlocated > 0)
    lines.push(
      unlocated === 1
        ? "One source has no locator, so it does not count: say where in it."
        : `${unlocated} sources have no locator, so they do not count: say where in them.`,
    );
  if (located > secondary) lines.push("Secondary sources of one origin count once: add one of another origin.");
  return lines;
}
