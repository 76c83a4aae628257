import type { Rules } from "../rules/model";
import type { ClosingState } from "./derive-closing";

/** How far a statement's review is. Of a blind one it tells who is in, and nothing of what they gave. */
export type Review = {
  state: ClosingState;
  needed: number;
  /** those whose verdict stands, in the order in which they came */
  readers: { id: string; name: string; at: string }[];
  /** how many more are waited for */
  missing: number;
  /** whether verdicts are kept from this reader until all are in */
  kept: boolean;
  /** pieces of evidence that are kept with them */
  keptEvidence: number;
  /** what holds for a verdict given now */
  rules: Rules;
  /** whether this reader may rule on it, as it stands */
  mayAdjudicate: boolean;
};
