import type { Part } from "./locate-piece";
import type { Run } from "./reading";

/** Words of the quote that stand where other words of the source do; one side may be empty. */
export type Hunk = { quote: Run; source: Run };

/** The places where a part's alignment does not agree, in order. */
export function findHunks(part: Part): Hunk[] {
  const hunks: Hunk[] = [];
  let [q, s] = [part.quoteFirst, part.first];
  let open: Hunk | null = null;
  for (const pair of part.pairs) {
    if (pair.same) {
      open = null;
      [q, s] = [pair.quote + 1, pair.source + 1];
      continue;
    }
    if (!open) {
      open = { quote: { first: q, end: q }, source: { first: s, end: s } };
      hunks.push(open);
    }
    if (pair.quote >= 0) open.quote.end = q = pair.quote + 1;
    if (pair.source >= 0) open.source.end = s = pair.source + 1;
  }
  return hunks;
}
