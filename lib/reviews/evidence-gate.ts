import type { GateState } from "./model";

/** What the gate weighs of a piece of evidence. */
export type Weighed = {
  id: string;
  stance: string;
  grade: string;
  locator: string | null;
  group: string | null;
  url?: string | null;
  documentId?: string | null;
};

const independentSecondaries = 3;

/**
 * Whether evidence suffices for "verified": one primary source, or three independent secondary ones, each with a
 * locator. Sources of one group count once, as do two places of one document or address. Evidence without a locator
 * counts for nothing.
 */
export function evidenceGate(evidence: readonly Weighed[], enabled: boolean): GateState {
  const supporting = evidence.filter((piece) => piece.stance === "supports");
  const located = supporting.filter((piece) => piece.locator);
  const primary = located.filter((piece) => piece.grade === "primary").length;
  const secondary = countOrigins(located.filter((piece) => piece.grade === "secondary"));
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

/** What two sources of one origin share: the group somebody gave them, however written, the document, the address. */
const originsOf = ({ id, group, url, documentId }: Weighed): string[] => [
  id,
  ...(group?.trim() ? [`group ${group.trim().toLowerCase().replace(/\s+/g, " ")}`] : []),
  ...(documentId ? [`document ${documentId}`] : []),
  ...(url ? [`address ${url.replace(/#.*$/, "").replace(/\/$/, "")}`] : []),
];

/** How many sources there are that have no origin in common, not even through a third. */
function countOrigins(pieces: readonly Weighed[]): number {
  let clusters: Set<string>[] = [];
  for (const piece of pieces) {
    const own = new Set(originsOf(piece));
    const touching = clusters.filter((cluster) => [...own].some((origin) => cluster.has(origin)));
    clusters = clusters.filter((cluster) => !touching.includes(cluster));
    clusters.push(new Set([...own, ...touching.flatMap((cluster) => [...cluster])]));
  }
  return clusters.length;
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
