type Span = { start: number; end: number };
export type GoldStatement = {
  parts: Span[];
  type: string;
  core: boolean;
  speaker: Span[];
  cue: Span[];
};
export type FoundStatement = {
  parts: Span[];
  type: string | null;
  speech: boolean;
  mention: Span | null;
  cue: Span | null;
};
export type Subset = "all" | "core" | "quoted" | "direct" | "mixed" | "indirect";
export type Score = { P: number; R: number; F: number; exactF: number; speaker: number; endToEnd: number; cue: number };

const trimmed = new Set(" \t\n\r\u00a0\"“”‘’'`.,;:!?-—–…");

function norm(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && trimmed.has(text[start] as string)) start++;
  while (end > start && trimmed.has(text[end - 1] as string)) end--;
  return end > start ? { start, end } : null;
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
export const jaccard = (a: Span, b: Span): number => {
  const shared = overlap(a, b);
  return shared ? shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) : 0;
};

export const isIgnored = (part: Span, ignore: readonly Span[]) =>
  ignore.some((zone) => overlap(part, zone) > (part.end - part.start) / 2);

const within = (subset: Subset, { type, core }: { type: string | null; core: boolean }) =>
  subset === "all" ||
  (subset === "core" ? core : subset === "quoted" ? type === "direct" || type === "mixed" : type === subset);

/** Pairs one to one, the best first. */
function match<A, B>(
  gold: readonly A[],
  found: readonly B[],
  likeness: (a: A, b: B) => number,
  least: number,
): [number, number][] {
  const all = gold.flatMap((a, i) =>
    found.flatMap((b, j) => {
      const value = likeness(a, b);
      return value >= least ? [{ value, i, j }] : [];
    }),
  );
  all.sort((a, b) => b.value - a.value || b.i - a.i || b.j - a.j);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  return all.flatMap(({ i, j }): [number, number][] => {
    if (usedGold.has(i) || usedFound.has(j)) return [];
    usedGold.add(i);
    usedFound.add(j);
    return [[i, j]];
  });
}

/**
 * How well quotes agree with those marked by hand, a contiguous part at a time (Jaccard of at least a half, and exactly),
 * and whether those found name the right speaker and cue. A found quote that matches one outside the subset, or that is
 * itself outside it, is neither right nor wrong; core looks only at what is told as speech.
 */
export class QuoteScore {
  private readonly counts = {
    half: { right: 0, missed: 0, wrong: 0 },
    exact: { right: 0, missed: 0, wrong: 0 },
    speaker: { gold: 0, right: 0, all: 0 },
    cue: { gold: 0, right: 0 },
  };

  constructor(private readonly subset: Subset) {}

  /** What is found mostly in a stretch to `ignore` is neither right nor wrong. */
  add(
    text: string,
    gold: readonly GoldStatement[],
    found: readonly FoundStatement[],
    ignore: readonly Span[] = [],
  ): void {
    const { subset, counts } = this;
    const clean = <T extends { parts: Span[] }>(one: T) => ({
      one,
      parts: one.parts.flatMap((part) => norm(text, part) ?? []),
    });
    const golds = gold.map(clean).filter(({ parts }) => parts.length > 0);
    const founds = found
      .filter(({ speech }) => subset !== "core" || speech)
      .map(clean)
      .filter(({ parts }) => parts.length > 0 && !parts.some((part) => isIgnored(part, ignore)));
    const goldParts = golds.flatMap(({ one, parts }) => parts.map((span) => ({ span, inside: within(subset, one) })));
    const foundParts = founds.flatMap(({ one, parts }) =>
      parts.map((span) => ({ span, inside: within(subset, { type: one.type, core: true }) })),
    );
    const exact = (a: { span: Span }, b: { span: Span }) =>
      a.span.start === b.span.start && a.span.end === b.span.end ? 1 : 0;
    const half = (a: { span: Span }, b: { span: Span }) => jaccard(a.span, b.span);
    for (const [tally, pairs] of [
      [counts.half, match(goldParts, foundParts, half, 0.5)],
      [counts.exact, match(goldParts, foundParts, exact, 1)],
    ] as const) {
      const right = pairs.filter(([i]) => goldParts[i]?.inside).length;
      const matched = new Set(pairs.map(([, j]) => j));
      tally.right += right;
      tally.missed += goldParts.filter(({ inside }) => inside).length - right;
      tally.wrong += foundParts.filter((part, j) => {
        if (matched.has(j)) return false;
        if (subset === "all") return true;
        const touches = (inside: boolean) =>
          goldParts.some((other) => other.inside === inside && overlap(other.span, part.span) > 0);
        return part.inside && !(touches(false) && !touches(true));
      }).length;
    }
    const wanted = golds.filter(({ one }) => within(subset, one));
    counts.speaker.all += wanted.filter(({ one }) => one.speaker.length > 0).length;
    const share = (a: { parts: Span[] }, b: { parts: Span[] }) =>
      Math.max(...a.parts.flatMap((x) => b.parts.map((y) => jaccard(x, y))));
    for (const [i, j] of match(wanted, founds, share, 0.5)) {
      const { speaker, cue } = (wanted[i] as (typeof wanted)[number]).one;
      const { mention, cue: foundCue } = (founds[j] as (typeof founds)[number]).one;
      if (speaker.length > 0) {
        counts.speaker.gold++;
        if (mention && speaker.some((span) => overlap(span, mention) > 0)) counts.speaker.right++;
      }
      counts.cue.gold++;
      if (foundCue && cue.some((span) => overlap(span, foundCue) > 0)) counts.cue.right++;
    }
  }

  result(): Score {
    const { half, exact, speaker, cue } = this.counts;
    const P = half.right / (half.right + half.wrong || 1);
    const R = half.right / (half.right + half.missed || 1);
    return {
      P: percent(P),
      R: percent(R),
      F: percent((2 * P * R) / (P + R || 1)),
      exactF: percent((2 * exact.right) / (2 * exact.right + exact.wrong + exact.missed || 1)),
      speaker: percent(speaker.right / (speaker.gold || 1)),
      endToEnd: percent(speaker.right / (speaker.all || 1)),
      cue: percent(cue.right / (cue.gold || 1)),
    };
  }
}

const percent = (share: number) => Math.round(share * 1000) / 10;
