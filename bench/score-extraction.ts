import type { ExtractedStatement } from "@/lib/extraction/model";
import { jaccard, matchSpans, matchTrimmed, overlap, type Span, trimmed } from "./match-spans";

export type GoldQuote = Span & {
  parts?: Span[];
  type: "direct" | "indirect" | "mixed" | null;
  speakerStart: number | null;
  speakerEnd: number | null;
  /** where several stretches name the speaker */
  speakerParts?: Span[];
  canonical?: string | null;
  core: boolean;
};
export type GoldDocument = {
  id: string;
  text: string;
  /** false where somebody has still to go through the document: what is not marked there may be right all the same */
  complete?: boolean;
  quotes: GoldQuote[];
  claims?: Span[];
};

export const subsets = ["core", "quoted", "direct", "mixed", "indirect", "all"] as const;
export type Subset = (typeof subsets)[number];

const inSubset: Record<Subset, (quote: { form: GoldQuote["type"]; speech: boolean }) => boolean> = {
  core: ({ speech }) => speech,
  quoted: ({ form }) => form === "direct" || form === "mixed",
  direct: ({ form }) => form === "direct",
  mixed: ({ form }) => form === "mixed",
  indirect: ({ form }) => form === "indirect",
  all: () => true,
};

type Part = Span & { of: number; form: GoldQuote["type"]; speech: boolean };
type Counts = { right: number; extra: number; missed: number; exact: number; named: number; speakerRight: number };
export type Score = Record<Subset | "claims", Counts>;

const none = (): Counts => ({ right: 0, extra: 0, missed: 0, exact: 0, named: 0, speakerRight: 0 });
export const noScore = (): Score =>
  Object.fromEntries([...subsets, "claims"].map((name) => [name, none()])) as unknown as Score;

/**
 * Adds one document to a score. A quote's unit is a contiguous part; found at Jaccard ≥ 0.5, as attribution work counts it
 * (Pareti 2015). What matches gold of another subset, or is itself of another, counts neither way. A speaker is right
 * where any word of the mention overlaps, or, where gold gives none, where the canonical names agree.
 */
export function scoreDocument(score: Score, gold: GoldDocument, found: readonly ExtractedStatement[]): void {
  const quotes = found.filter(({ kind }) => kind === "quote");
  const goldParts = gold.quotes.flatMap((quote, of) =>
    partsOf(gold.text, quote, of, { form: quote.type, speech: quote.core }),
  );
  const foundParts = quotes.flatMap((quote, of) =>
    partsOf(gold.text, quote, of, { form: quote.form, speech: quote.manner !== "attitude" }),
  );
  for (const subset of subsets) {
    const belongs = inSubset[subset];
    // Core is scored on what is told as speech: an attitude among it would be unfair both ways.
    const given = subset === "core" ? foundParts.filter(({ speech }) => speech) : foundParts;
    const matched = matchSpans(goldParts, given, 0.5);
    const counts = score[subset];
    const paired = new Set(matched.values());
    for (const [g, part] of goldParts.entries()) {
      if (!belongs(part)) continue;
      const f = matched.get(g);
      if (f === undefined) {
        counts.missed++;
        continue;
      }
      counts.right++;
      if (jaccard(part, given[f] as Part) === 1) counts.exact++;
      const right = speakerIsRight(
        gold.quotes[part.of] as GoldQuote,
        quotes[(given[f] as Part).of] as ExtractedStatement,
      );
      if (right === null) continue;
      counts.named++;
      if (right) counts.speakerRight++;
    }
    counts.extra += given.filter((part, f) => !paired.has(f) && belongs(part)).length;
  }
  if (!gold.claims) return;
  const claims = found.filter(({ kind }) => kind === "claim");
  const matched = matchTrimmed(gold.text, gold.claims, claims);
  score.claims.right += matched.size;
  score.claims.missed += gold.claims.length - matched.size;
  score.claims.extra += claims.length - matched.size;
}

function partsOf(text: string, quote: Span & { parts?: Span[] }, of: number, kind: Pick<Part, "form" | "speech">) {
  return (quote.parts?.length ? quote.parts : [quote])
    .map((part) => ({ ...trimmed(text, part), of, ...kind }))
    .filter(({ start, end }) => end > start);
}

/** Null where gold names nobody. */
function speakerIsRight(gold: GoldQuote, { mention, speaker }: ExtractedStatement): boolean | null {
  const spans =
    gold.speakerParts ??
    (gold.speakerStart === null ? [] : [{ start: gold.speakerStart, end: gold.speakerEnd as number }]);
  if (spans.length > 0) return mention !== null && spans.some((span) => overlap(span, mention) > 0);
  if (!gold.canonical) return null;
  return speaker?.toLowerCase() === gold.canonical.toLowerCase();
}

/** A percentage with one decimal; null where there is nothing to measure. */
export const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);

export function figures({ right, extra, missed, exact, named, speakerRight }: Counts) {
  return {
    precision: share(right, right + extra),
    recall: share(right, right + missed),
    f: share(2 * right, 2 * right + extra + missed),
    exactF: share(2 * exact, 2 * right + extra + missed),
    speaker: share(speakerRight, named),
  };
}
