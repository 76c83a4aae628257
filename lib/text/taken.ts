import type { Span } from "./model";

/** Code units whose spans are kept together. */
const stretch = 128;
const stretchOf = (offset: number) => Math.floor(offset / stretch);

/** Which words of a text are taken, by kind. A book has ten thousand of each: only those that begin near by are asked. */
export class Taken {
  readonly #kinds = new Map<string, Map<number, Span[]>>();

  add(kind: string, span: Span): void {
    const stretches = this.#kinds.get(kind) ?? new Map<number, Span[]>();
    this.#kinds.set(kind, stretches);
    const here = stretches.get(stretchOf(span.start));
    if (here) here.push(span);
    else stretches.set(stretchOf(span.start), [span]);
  }

  /** Whether something of this kind stands on about the same words: more than `share` of both together. */
  has(kind: string, span: Span, share = 0.8): boolean {
    const stretches = this.#kinds.get(kind) ?? new Map<number, Span[]>();
    const like = (spans: readonly Span[] = []) => spans.some((other) => overlap(other, span) > share);
    // Further away than this, one of the two would have too much that the other has not.
    const reach = Math.ceil(((span.end - span.start) * (1 - share)) / share);
    const [first, last] = [stretchOf(span.start - reach), stretchOf(span.start + reach)];
    if (last - first > stretches.size) return [...stretches.values()].some(like);
    for (let at = first; at <= last; at++) if (like(stretches.get(at))) return true;
    return false;
  }
}

/** The part that two spans have in common of what they cover together, 0 to 1. */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
