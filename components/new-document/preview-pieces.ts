import type { DocumentPreview } from "@/lib/documents/model";

/** A run of text over which the marks do not change. */
export type PreviewPiece = {
  start: number;
  text: string;
  quote: boolean;
  claim: boolean;
  /** a claim begins at its first character, or ends after its last: there its ticks stand */
  claimBegins: boolean;
  claimEnds: boolean;
};

/** Cuts the text where a mark begins or ends. The pieces joined are the text. */
export function previewPieces(text: string, statements: DocumentPreview["statements"]): PreviewPiece[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of statements) cuts.add(start).add(end);
  const places = [...cuts].filter((place) => place <= text.length).sort((a, b) => a - b);
  const inOrder = statements.toSorted((a, b) => a.start - b.start);
  const open: typeof inOrder = [];
  let next = 0;
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? text.length;
    for (; inOrder[next] !== undefined && (inOrder[next]?.start ?? 0) <= start; next += 1) {
      const statement = inOrder[next];
      if (statement) open.push(statement);
    }
    const here = open.filter((statement) => statement.end > start);
    open.splice(0, open.length, ...here);
    const claims = here.filter((statement) => statement.kind === "claim");
    return {
      start,
      text: text.slice(start, end),
      quote: here.some((statement) => statement.kind === "quote"),
      claim: claims.length > 0,
      claimBegins: claims.some((claim) => claim.start === start),
      claimEnds: claims.some((claim) => claim.end === end),
    };
  });
}
