import type { HouseStyle } from "@/lib/desk/model";
import type { FidelityReport, Severity } from "@/lib/fidelity/model";
import type { Statement } from "@/lib/statements/model";
import type { FoundElsewhere } from "../found/model";
import type { Evidence, Grade, Stance } from "../model";

/** The same words, what differs (empty where nothing does), and the marks and spaces up to the next word. */
export type DiffSide = { lead: string; changed: string; tail: string };

/** One line of the comparison. */
export type DiffRow = {
  printed: DiffSide;
  source: DiffSide;
  /** those of the report that this row shows, by their place in it */
  changes: number[];
  /** letters that tie both sides and the list: changes of style have none */
  letter: string | null;
  severity: Severity | "same";
};

export type SpokenWords = { speaker: string; words: string };

/** What stands around a passage: what was asked before it, and the sentences of the same turn either side. */
export type SourceContext = {
  question: SpokenWords | null;
  before: string;
  after: string;
  next: SpokenWords | null;
};

/** What the printed words are held against. */
export type ComparedSource = {
  title: string;
  /** the desk's document, where it is one */
  documentId: string | null;
  locator: string | null;
  speaker: string | null;
  sha256: string;
  /** ISO 8601, UTC; null where it is not evidence yet */
  frozenAt: string | null;
  context: SourceContext;
};

/** A passage that is not evidence yet, as it would be added: a person may change all of it. */
export type ProposedEvidence = {
  documentId: string;
  versionId: string;
  start: number;
  end: number;
  stance: Stance;
  grade: Grade;
  locator: string;
};

/** Evidence that the printed words can be held against. */
export type ComparableEvidence = Pick<Evidence, "id" | "grade" | "stance" | "locator" | "fidelity"> & { title: string };

/** A printed quote beside its source. */
export type SideBySide = {
  statement: Statement;
  /** its place among the document's statements, from 1 */
  number: number;
  printed: { documentTitle: string; version: number; locator: string; before: string; after: string };
  houseStyle: HouseStyle;
  evidence: ComparableEvidence[];
  /** which of `evidence` is shown; null where a passage is only proposed, or there is nothing to show */
  evidenceId: string | null;
  source: ComparedSource | null;
  report: FidelityReport | null;
  rows: DiffRow[];
  proposed: ProposedEvidence | null;
  found: FoundElsewhere;
};
