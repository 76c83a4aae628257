import type { Status } from "@/lib/statements/model";
import { type GivenVerdict, type Judged, newest, stands } from "../derive-status";
import { type VerdictOrigin, verdictOrigin } from "../read-verdict";

/** open: nobody judged what stands now; awaiting: more readers are needed; split: all are in, and differ; ruled: adjudicated. */
export const closingStates = ["open", "awaiting", "split", "closed", "ruled"] as const;
export type ClosingState = (typeof closingStates)[number];

export type ClosingVerdict = GivenVerdict & {
  reviewerId: string;
  importedFrom: string | null;
  needed: number;
  inSession: boolean;
};
/** A ruling has what a verdict has to stand. */
export type GivenRuling = GivenVerdict;

export type Closing = {
  state: ClosingState;
  status: Status;
  /** verdicts that close it, by the rule that the newest was given under */
  needed: number;
  /** people whose verdict stands: each counts once, by their newest */
  given: number;
  /** how many more are waited for */
  missing: number;
};

/**
 * How far a statement's review is, from what stands: verdicts, each with the rule of its day, and rulings. With one verdict
 * needed the newest decides. With more, it is open until so many people are in; then it closes where all say the same, and
 * waits for a ruling where they differ, which then stands whatever is given after it. A session's recorded verdict is the
 * team's: it decides over verdicts and rulings before it, and a verdict after it that differs splits it. A status is only ever told of what is decided, so that no list or
 * count gives away a verdict while others are still to be asked.
 */
export function deriveClosing(
  verdicts: readonly ClosingVerdict[],
  rulings: readonly GivenRuling[],
  statement: Judged,
): Closing {
  const standing = verdicts.filter((verdict) => stands(verdict, statement));
  const last = newest(standing);
  const ruling = newest(rulings.filter((one) => stands(one, statement)));
  const counted = [...byReviewer(standing).values()];
  const needed = last?.needed ?? 1;
  const given = counted.length;
  const as = (state: ClosingState, verdict: string | null, missing = 0): Closing => ({
    ...{ state, needed, given, missing },
    status: (verdict as Status | null) ?? "unreviewed",
  });
  const session = newest(standing.filter(({ inSession }) => inSession));
  const overruled = needed > 1 ? session : last;
  if (ruling && (!overruled || overruled.id < ruling.id)) return as("ruled", ruling.verdict);
  if (!last) return as("open", null);
  if (needed === 1) return as("closed", last.verdict);
  const deciding = session ? [session, ...counted.filter(({ id }) => id > session.id)] : counted;
  if (!session && given < needed) return as("awaiting", null, needed - given);
  return deciding.every(({ verdict }) => verdict === deciding[0]?.verdict)
    ? as("closed", last.verdict)
    : as("split", null);
}

/** Each person's newest verdict. */
export function byReviewer<V extends Authored>(verdicts: readonly V[]): Map<string, V> {
  const own = new Map<string, V>();
  const nameless = new Set(verdicts.map(originOf).flatMap((from) => (from && !from.reviewerId ? [from.reviewer] : [])));
  for (const verdict of verdicts) {
    const person = authorOf(verdict, nameless);
    const before = own.get(person);
    if (!before || before.id < verdict.id) own.set(person, verdict);
  }
  return own;
}

type Authored = { id: string; reviewerId: string; importedFrom: string | null };

const originOf = ({ importedFrom }: Authored): VerdictOrigin | null =>
  importedFrom === null ? null : verdictOrigin.parse(JSON.parse(importedFrom));

/**
 * What came in with an import is whose it was there: here one person brought all of it in. Two of one name are two where
 * every verdict under that name says whose it is; else they count as one, so that nobody closes an item alone.
 */
function authorOf(verdict: Authored, nameless: ReadonlySet<string>): string {
  const from = originOf(verdict);
  if (from === null) return verdict.reviewerId;
  return from.reviewerId === undefined || nameless.has(from.reviewer)
    ? `elsewhere: ${from.reviewer}`
    : `elsewhere: ${from.reviewerId} ${from.reviewer}`;
}
