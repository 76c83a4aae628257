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
  const [verdict = null, ...others] = new Set(deciding.map((one) => one.verdict));
  return others.length === 0 ? as("closed", verdict) : as("split", null);
}

/** Each person's newest verdict: of somebody of this desk one that was given here, where there is any. */
export function byReviewer<V extends Authored>(verdicts: readonly V[]): Map<string, V> {
  const own = new Map<string, V>();
  const personOf = people(verdicts);
  for (const verdict of verdicts) {
    const person = personOf(verdict);
    const before = own.get(person);
    if (!before || takesPlace(verdict, before)) own.set(person, verdict);
  }
  return own;
}

type Authored = { id: string; reviewerId: string; importedFrom: string | null };

const isFromHere = ({ importedFrom }: Authored) => importedFrom === null;

const takesPlace = (one: Authored, other: Authored) =>
  isFromHere(one) === isFromHere(other) ? other.id < one.id : isFromHere(one);

const originOf = ({ importedFrom }: Authored): VerdictOrigin | null =>
  importedFrom === null ? null : verdictOrigin.parse(JSON.parse(importedFrom));

const byId = (id: string) => `elsewhere: ${id}`;
const byName = (name: string) => `elsewhere, of this name: ${name}`;

/**
 * Whose each verdict is. What came in with an import is whose it was there: here one person brought all of it in. Whoever
 * has an id is that person under every name, and one of this desk where the id is. Two of one name are two where every
 * verdict under that name says whose it is; else they count as one, so that nobody closes an item alone.
 */
function people(verdicts: readonly Authored[]): (verdict: Authored) => string {
  const here = new Set(verdicts.filter(isFromHere).map(({ reviewerId }) => reviewerId));
  const origins = verdicts.map(originOf).filter((from) => from !== null);
  const nameless = new Set(origins.flatMap((from) => (from.reviewerId === undefined ? [from.reviewer] : [])));
  const leads = new Map<string, string>();
  const find = (person: string): string => {
    const other = leads.get(person);
    return other === undefined ? person : find(other);
  };
  const plain = ({ reviewerId, reviewer }: VerdictOrigin) => {
    if (reviewerId === undefined) return byName(reviewer);
    return here.has(reviewerId) ? reviewerId : byId(reviewerId);
  };
  for (const from of origins) {
    if (!nameless.has(from.reviewer)) continue;
    const [name, person] = [find(byName(from.reviewer)), find(plain(from))];
    // Two people of this desk stay two, whatever they are called elsewhere.
    if (name === person || (here.has(name) && here.has(person))) continue;
    if (here.has(name)) leads.set(person, name);
    else leads.set(name, person);
  }
  return (verdict) => {
    const from = originOf(verdict);
    return from === null ? verdict.reviewerId : find(plain(from));
  };
}
