import type { FidelityChange, Severity } from "@/lib/fidelity/model";
import type { Span } from "@/lib/text/model";
import type { FoundPassage } from "../found/model";
import type { DiffRow } from "../side-by-side/model";

/**
 * What the desk's stored documents say of a quotation, the gravest first. none: nothing is near it. near: no document
 * holds it, and one has a passage that shares words. unread: there were more quotations than one trace looks up. differs:
 * held with differences. held: the same words.
 */
export const traceStates = ["none", "near", "unread", "differs", "held"] as const;
export type TraceState = (typeof traceStates)[number];

/** `changes` is empty where the passage is only the nearest: what shares words with a quotation is not compared with it. */
export type TracedPassage = Omit<FoundPassage, "case"> & {
  changes: FidelityChange[];
  /** the quotation and the passage line by line, with what differs; empty where they were not compared */
  rows: DiffRow[];
};

export type TracedQuotation = Span & {
  text: string;
  /** as the text names whoever says it; null where it does not tell */
  speaker: string | null;
  state: TraceState;
  /** the worst of what differs, by the desk's house style; null where nothing was compared */
  severity: Severity | null;
  /** held, and the document has somebody else say it */
  otherSpeaker: boolean;
  passage: TracedPassage | null;
};

export type Trace = {
  /** as it was read: line ends and control characters are uniform. Every place counts in it */
  text: string;
  /** in the order of the text */
  quotations: TracedQuotation[];
  counts: Record<TraceState, number>;
  /** documents that hold this very text or most of its sentences: drafts of it, which vouch for nothing */
  leftOut: { id: string; title: string }[];
  /** ISO 8601, UTC */
  tracedAt: string;
};

const severityRank: Record<Severity, number> = { meaning: 4, wording: 6, style: 7, none: 8 };

/** How soon a quotation needs somebody, 0 first: what is held nowhere, then another meaning or speaker, then the rest. */
export function traceRank({ state, severity, otherSpeaker }: TracedQuotation): number {
  if (state === "none" || state === "near" || state === "unread") return traceStates.indexOf(state);
  return Math.min(severityRank[severity ?? "none"], otherSpeaker ? 5 : 9);
}

/** The same quotations, the gravest first, and those as grave as each other in the order of the text. */
export const byGravity = (quotations: readonly TracedQuotation[]): TracedQuotation[] =>
  quotations.toSorted((a, b) => traceRank(a) - traceRank(b) || a.start - b.start);

/** Whether no stored document is known to hold a quotation. */
export const isUnheld = ({ state }: Pick<TracedQuotation, "state">): boolean => state !== "differs" && state !== "held";

const resultWords: Record<TracedPassage["result"], string> = {
  verbatim: "the same words",
  marked: "every edit is marked",
  cleaned: "cleaned up",
  altered: "words are changed without a mark",
  "meaning-risk": "the meaning may differ",
  "not-found": "not these words",
};

/** What is said of a quotation, in one sentence. */
export function traceWords({ state, passage, otherSpeaker }: TracedQuotation): string {
  if (state === "none") return "No stored document holds it, and none has words near it.";
  if (state === "near") return "No stored document holds it. The nearest passage only shares words with it.";
  if (state === "unread") return "Not looked up: one trace looks up only so many quotations. Trace this part alone.";
  const how = passage ? resultWords[passage.result] : "";
  const who = otherSpeaker && passage?.speaker ? ` There, ${passage.speaker.name} says it.` : "";
  return `${state === "held" ? "Held" : "Held with differences"}: ${how}.${who}`;
}

/** "Two of five quotations are held by no stored document", for a heading. */
export function traceHeading({ quotations, counts }: Pick<Trace, "quotations" | "counts">): string {
  const all = quotations.length;
  const unheld = counts.none + counts.near;
  const quotation = all === 1 ? "quotation" : "quotations";
  if (all === 0) return "No quotations in this text";
  if (unheld > 0) return `${unheld} of ${all} ${quotation} ${unheld === 1 ? "is" : "are"} held by no stored document`;
  if (counts.unread > 0) return `${all - counts.unread} of ${all} ${quotation} were looked up`;
  return all === 1 ? "The one quotation is held" : `All ${all} quotations are held`;
}
