import type { EventRecord } from "@/lib/events/model";
import type { SpeakerKind } from "@/lib/extraction/model";
import type { FidelityResult } from "@/lib/fidelity/model";
import type { Review } from "@/lib/reviews/closing/model";
import type { Evidence, GateState, Ruling, Verdict } from "@/lib/reviews/model";
import type { Span, TextSpan } from "@/lib/text/model";

export const statementKinds = ["quote", "claim"] as const;
export type StatementKind = (typeof statementKinds)[number];

export const quoteForms = ["direct", "indirect", "mixed"] as const;
export type QuoteForm = (typeof quoteForms)[number];

/** Derived from the verdicts that stand. */
export const statuses = ["unreviewed", "verified", "disputed", "needs-sourcing"] as const;
export type Status = (typeof statuses)[number];

export type CountsByStatus = Record<Status, number>;
export const noCounts = (): CountsByStatus => ({ unreviewed: 0, verified: 0, disputed: 0, "needs-sourcing": 0 });

export type SpeakerRef = { id: string; slug: string; name: string; kind: SpeakerKind };

export type Attribution = { mention: TextSpan | null; cue: TextSpan | null; rule: string; confidence: number };

export type Statement = {
  id: string;
  kind: StatementKind;
  form: QuoteForm | null;
  manner: "speech" | "attitude" | null;
  status: Status;
  text: string;
  start: number;
  end: number;
  parts: Span[];
  prefix: string;
  suffix: string;
  documentId: string;
  versionId: string;
  /** the quote that holds this claim */
  quoteId: string | null;
  speaker: SpeakerRef | null;
  attribution: Attribution | null;
  /** who changed the attribution by hand */
  attributedBy: string | null;
  origin: "machine" | "person";
  checkworthiness: number;
  /** somebody contests it, and nobody has looked at that yet */
  contested: boolean;
  /** how its words compare with those of its evidence, the confidential left out; null where nothing was compared */
  fidelity: FidelityResult | null;
  version: number;
  /** ISO 8601, UTC */
  createdAt: string;
  updatedAt: string;
};

/** What a statement's page and the desk's middle pane show. */
export type StatementDetail = Statement & {
  documentTitle: string;
  /** the rest of its paragraph, or the neighbouring one where nothing of it is left on that side */
  context: { before: string; after: string };
  /** newest first, those that no longer stand too; others' only once all are in, where they are given blind */
  verdicts: Verdict[];
  /** rulings on verdicts that differed, newest first */
  rulings: Ruling[];
  /** how far its review is, and by which rules */
  review: Review;
  /** oldest first, withdrawn ones left out */
  evidence: Evidence[];
  gate: GateState;
  /** newest first */
  history: EventRecord[];
};
