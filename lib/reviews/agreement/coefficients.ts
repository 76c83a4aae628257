import type { VerdictValue } from "../model";

/** What each reviewer decided on one item; a reviewer who did not decide is not there. */
export type Decisions<V = VerdictValue> = { itemId: string; verdicts: ReadonlyMap<string, V> };

export type Agreement = {
  /** 0 to 1, or below 0 where people agree less than chance would; null where it is not defined */
  value: number | null;
  /** the items it rests on, in the order given */
  itemIds: string[];
};

/**
 * The share of pairs of decisions that are the same, over all items that two or more decided. An item with more reviewers
 * has more pairs; each item counts by its pairs.
 */
export function percentAgreement<V>(items: readonly Decisions<V>[]): Agreement {
  let same = 0;
  let all = 0;
  const shared = items.filter(({ verdicts }) => verdicts.size > 1);
  for (const { verdicts } of shared) {
    const counts = tally(verdicts.values());
    for (const count of counts.values()) same += pairs(count);
    all += pairs(verdicts.size);
  }
  return { value: all === 0 ? null : same / all, itemIds: ids(shared) };
}

/**
 * Cohen's κ of two reviewers: agreement beyond what their own habits would give by chance. Null where the two share no
 * item, or where both gave one and the same verdict throughout, so that chance explains everything.
 *
 * Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1).
 */
export function cohenKappa<V>(items: readonly Decisions<V>[], one: string, other: string): Agreement {
  const shared = items.filter(({ verdicts }) => verdicts.has(one) && verdicts.has(other));
  const n = shared.length;
  if (n === 0) return { value: null, itemIds: [] };
  const ones = tally(shared.map(({ verdicts }) => verdicts.get(one) as V));
  const others = tally(shared.map(({ verdicts }) => verdicts.get(other) as V));
  const same = shared.filter(({ verdicts }) => verdicts.get(one) === verdicts.get(other)).length;
  let byChance = 0;
  for (const [verdict, count] of ones) byChance += count * (others.get(verdict) ?? 0);
  // In whole numbers, so that no rounding hides that the denominator is nothing.
  const value = n * n === byChance ? null : (n * same - byChance) / (n * n - byChance);
  return { value, itemIds: ids(shared) };
}

/**
 * Krippendorff's α for nominal data: any number of reviewers, decisions may be missing. Items that fewer than two
 * decided say nothing and are left out. Null where nothing can be compared, or where every decision is the same.
 *
 * Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability. Section C, nominal data, any number of observers.
 */
export function krippendorffAlpha<V>(items: readonly Decisions<V>[]): Agreement {
  const shared = items.filter(({ verdicts }) => verdicts.size > 1);
  const totals = new Map<V, number>();
  let decisions = 0;
  // Observed disagreement: within an item, ordered pairs of different verdicts, each item weighed by 1 / (m - 1).
  let observed = 0;
  for (const { verdicts } of shared) {
    const m = verdicts.size;
    decisions += m;
    let same = 0;
    for (const [verdict, count] of tally(verdicts.values())) {
      totals.set(verdict, (totals.get(verdict) ?? 0) + count);
      same += count * (count - 1);
    }
    observed += (m * (m - 1) - same) / (m - 1);
  }
  let same = 0;
  for (const count of totals.values()) same += count * (count - 1);
  const expected = decisions * (decisions - 1) - same;
  const value = expected === 0 ? null : 1 - ((decisions - 1) * observed) / expected;
  return { value, itemIds: ids(shared) };
}

/**
 * How often somebody else gave this verdict where one gave it: of one verdict apart from the others, so that a verdict that
 * is rare is not hidden by one that is common. Null where nobody gave it on an item that two or more decided.
 *
 * Cicchetti, D. V., Feinstein, A. R. (1990). High agreement but low kappa: II. Resolving the paradoxes. Journal of Clinical
 * Epidemiology 43(6). For more than two reviewers, over pairs of them.
 */
export function specificAgreement<V>(items: readonly Decisions<V>[], verdict: V): Agreement {
  const given = items.filter(({ verdicts }) => verdicts.size > 1 && [...verdicts.values()].includes(verdict));
  let same = 0;
  let all = 0;
  for (const { verdicts } of given) {
    const count = tally(verdicts.values()).get(verdict) ?? 0;
    same += count * (count - 1);
    all += count * (verdicts.size - 1);
  }
  return { value: all === 0 ? null : same / all, itemIds: ids(given) };
}

/** Every two reviewers who share an item, with their κ, in the order of their ids. */
export function pairwiseKappa<V>(items: readonly Decisions<V>[]): { one: string; other: string; kappa: Agreement }[] {
  const reviewers = [...new Set(items.flatMap(({ verdicts }) => [...verdicts.keys()]))].sort();
  return reviewers.flatMap((one, index) =>
    reviewers
      .slice(index + 1)
      .map((other) => ({ one, other, kappa: cohenKappa(items, one, other) }))
      .filter(({ kappa }) => kappa.itemIds.length > 0),
  );
}

const pairs = (count: number) => (count * (count - 1)) / 2;
const ids = (items: readonly Decisions<unknown>[]) => items.map(({ itemId }) => itemId);

function tally<V>(verdicts: Iterable<V>): Map<V, number> {
  const counts = new Map<V, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}
