export type Span = { start: number; end: number };

const outside = /[\s"“”„«»‘’'`.,;:!?\-—–…]/;

/** A span without the marks, spaces and stops at its ends: corpora differ on them, readers do not. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && outside.test(text[from] as string)) from++;
  while (to > from && outside.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

export const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Shared characters over all characters of both. */
export function jaccard(a: Span, b: Span): number {
  const shared = overlap(a, b);
  return shared === 0 ? 0 : shared / (a.end - a.start + (b.end - b.start) - shared);
}

/** Pairs each gold span with at most one found span, the most alike first. Quadratic only where spans overlap. */
export function matchSpans(gold: readonly Span[], found: readonly Span[], least: number): Map<number, number> {
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

/** Which found span each gold one is, by their places in both lists: each as a whole, trimmed, at Jaccard ≥ 0.5. */
export const matchTrimmed = (text: string, gold: readonly Span[], found: readonly Span[]): Map<number, number> =>
  matchSpans(
    gold.map((one) => trimmed(text, one)),
    found.map((one) => trimmed(text, one)),
    0.5,
  );
