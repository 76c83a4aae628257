import type { ExtractedStatement } from "@/lib/extraction/model";

type Span = { start: number; end: number };
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

const outside = /[\s"“”„«»‘’'`.,;:!?\-—–…]/;

/** A span without the marks, spaces and stops at its ends: corpora differ on them, readers do not. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && outside.test(text[from] as string)) from++;
  while (to > from && outside.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Shared characters over all characters of both. */
function jaccard(a: Span, b: Span): number {
  const shared = overlap(a, b);
  return shared === 0 ? 0 : shared / (a.end - a.start + (b.end - b.start) - shared);
}

/** Pairs each gold span with at most one found span, the most alike first. Quadratic only where spans overlap. */
function match(gold: readonly Span[], found: readonly Span[], least: number): Map<number, number> {
  const byStart = found.map((_, index) => index).sort((a, b) => (found[a] as Span).start - (found[b] as Span).start);
  const longest = found.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const pairs: { alike: number; g: number; f: number }[] = [];
  gold.forEach((span, g) => {
    let low = 0;
    let high = byStart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[byStart[middle] as number] as Span).start < span.start - longest) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < byStart.length; at++) {
      const f = byStart[at] as number;
      if ((found[f] as Span).start >= span.end) break;
      const alike = jaccard(span, found[f] as Span);
      if (alike >= least) pairs.push({ alike, g, f });
    }
  });
  pairs.sort((a, b) => b.alike - a.alike || a.g - b.g || a.f - b.f);
  const taken = new Set<number>();
  const matched = new Map<number, number>();
  for (const { g, f } of pairs) {
    if (matched.has(g) || taken.has(f)) continue;
    matched.set(g, f);
    taken.add(f);
  }
  return matched;
}

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
    const matched = match(goldParts, given, 0.5);
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
  const claims = found.filter(({ kind }) => kind === "claim").map((claim) => trimmed(gold.text, claim));
  const matched = match(
    gold.claims.map((claim) => trimmed(gold.text, claim)),
    claims,
    0.5,
  );
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

/** Percentages with one decimal; null where there is nothing to measure. */
export function figures({ right, extra, missed, exact, named, speakerRight }: Counts) {
  const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);
  return {
    precision: share(right, right + extra),
    recall: share(right, right + missed),
    f: share(2 * right, 2 * right + extra + missed),
    exactF: share(2 * exact, 2 * right + extra + missed),
    speaker: share(speakerRight, named),
  };
}
