import type { Status } from "@/lib/statements/model";
import type { VerdictValue } from "../model";

/** A reviewer; of what came in with an import the name it had there, and no account. */
export type Decider = { id: string; name: string };

/** One item that two or more decided, with what each gave. */
export type DecidedItem = {
  statementId: string;
  documentId: string;
  documentTitle: string;
  kind: "quote" | "claim";
  status: Status;
  text: string;
  given: { by: Decider; verdict: VerdictValue }[];
  /** whether each was given before its author could see another's */
  blind: boolean;
};

/** A measure with how many items it rests on. */
export type Figure = {
  /** null where it is not defined: nothing can be compared, or all verdicts are one and the same */
  value: number | null;
  items: number;
};

/** Measures of one set of items. */
export type Measures = {
  /** share of pairs of verdicts that are the same, 0 to 1 */
  percent: Figure;
  /** Krippendorff's alpha: 1 at most, 0 where chance explains all of it, below 0 where people differ more than that */
  alpha: Figure;
};

export type PairMeasures = { one: Decider; other: Decider; percent: Figure; kappa: Figure };
export type VerdictMeasures = Measures & { verdict: VerdictValue };
export type DocumentMeasures = Measures & { document: { id: string; title: string } };

/** How far reviewers agree, as one reader may know it. */
export type AgreementReport = Measures & {
  /** of the items, how many were judged blind by all */
  blind: number;
  verdicts: VerdictMeasures[];
  /** every two who share an item; those who share most first */
  pairs: PairMeasures[];
  /** those with most items first */
  documents: DocumentMeasures[];
  /** whether there are more items than were read: the newest were */
  more: boolean;
};

export type AgreementPage = {
  report: AgreementReport;
  /** the items behind the figure that was asked for; all of them where none was */
  items: DecidedItem[];
  /** how many those are in all */
  total: number;
  nextCursor: string | null;
};

/** With fewer items than this a figure is told with the warning that they are too few: one verdict would move it far. */
export const fewestToTell = 10;
/** Items that one report reads at most. */
export const mostItems = 5000;
