import type { FileFormat } from "@/lib/documents/readers/model";
import type { FidelityResult } from "@/lib/fidelity/model";
import type { Span } from "@/lib/text/model";

export const verdictValues = ["verified", "disputed", "needs-sourcing"] as const;
export type VerdictValue = (typeof verdictValues)[number];

export const stances = ["supports", "contradicts", "context"] as const;
export type Stance = (typeof stances)[number];

export const grades = ["primary", "secondary"] as const;
export type Grade = (typeof grades)[number];

/** A document's or file's words, a web address, a recording, a conversation (see Contact), or a note of anything else. */
export const evidenceKinds = ["passage", "address", "recording", "conversation", "note"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const contactChannels = ["telephone", "e-mail", "letter", "message", "in-person", "press-office"] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** contests: they say that they did not say it so. It opens a dispute, and changes neither quote nor verdict. */
export const contactAnswers = ["confirmed", "contests", "context", "no-reply"] as const;
export type ContactAnswer = (typeof contactAnswers)[number];

/** A conversation about a statement. What they answered in words is the evidence's note. */
export type Contact = {
  who: string;
  /** ISO 8601, UTC */
  at: string;
  channel: ContactChannel;
  asked: string;
  answer: ContactAnswer;
  /** whether a dispute that it opened is still to be looked at */
  open: boolean;
  settled: { by: string; at: string; why: string | null } | null;
};

/** How the printed words compare with those of a piece of evidence, as the engine named found them. */
export type FidelityFinding = { result: FidelityResult; score: number; engine: string };

export type Verdict = {
  id: string;
  statementId: string;
  reviewer: { id: string; name: string };
  verdict: VerdictValue;
  rationale: string | null;
  judgedText: string;
  judgedSpeakerId: string | null;
  /** the reason given for overriding the evidence gate */
  override: string | null;
  /** who gave it elsewhere; their id there where the file told it */
  importedFrom: { reviewer: string; reviewerId?: string | undefined; at: string } | null;
  /** how many verdicts close the item, by the rule it was given under */
  needed: number;
  /** given while nobody saw another's */
  blind: boolean;
  /** recorded by a session's vote */
  inSession: boolean;
  createdAt: string;
  /** withdrawn, or given on other words or another speaker than the statement has now */
  stands: boolean;
  withdrawn: { by: string; at: string } | null;
};

/** A ruling on verdicts that differ. It decides the status; the verdicts stay as their reviewers gave them. */
export type Ruling = {
  id: string;
  statementId: string;
  adjudicator: { id: string; name: string };
  verdict: VerdictValue;
  rationale: string;
  judgedText: string;
  override: string | null;
  /** whose verdicts it overturned, and what they had given; userId is null of who has no account here */
  overturned: { userId: string | null; name: string; verdict: VerdictValue }[];
  /** who ruled elsewhere, and when, where it came in with an import */
  importedFrom: { adjudicator: string; at: string } | null;
  createdAt: string;
  /** not withdrawn, and on the words, the speaker and the kind that the statement has now */
  stands: boolean;
  /** why: null where it was undone at once */
  withdrawn: { by: string; at: string; why: string | null } | null;
};

/** A page or file behind evidence. It is downloaded apart. */
export type FrozenFile = {
  name: string;
  format: FileFormat;
  /** of the file or page as it came */
  sha256: string;
  /** of its text as it was read */
  textSha256: string;
  /** ISO 8601, UTC; null for a file */
  fetchedAt: string | null;
};

export type Evidence = {
  id: string;
  statementId: string;
  /** null where it is redacted */
  kind: EvidenceKind | null;
  stance: Stance;
  grade: Grade;
  url: string | null;
  documentId: string | null;
  /** the page or file that it was cut out of, and whose text is kept as it was read */
  source: FrozenFile | null;
  /** a passage's place in the version it was taken from */
  passage: (Span & { versionId: string }) | null;
  /** who says the passage, as its source names them */
  speaker: string | null;
  note: string | null;
  locator: string | null;
  excerpt: string | null;
  sha256: string;
  group: string | null;
  confidential: boolean;
  /** true where this reader may not see the content: everything that could tell the source is then null, and sha256 a salted one of the same words */
  redacted: boolean;
  contact: Contact | null;
  /** null where there are no words to compare, or they have not been compared as they stand now */
  fidelity: FidelityFinding | null;
  addedBy: { id: string; name: string };
  /** who added it elsewhere, and when, where it came in with an import */
  importedFrom: { addedBy: string; at: string } | null;
  createdAt: string;
};

/** How far the evidence gate is met (see evidence-gate.ts). */
export type GateState = {
  enabled: boolean;
  met: boolean;
  primary: number;
  /** independent secondary sources with a locator */
  secondary: number;
  /** evidence that contradicts: a rationale is then required */
  against: number;
  /** what is missing, in sentences */
  missing: string[];
};

/**
 * Whether a verified statement is no longer backed by the evidence that the gate asks for: some was withdrawn, or the
 * gate was switched on since. What was verified over the gate never claimed to be. `decision` is the verdict that gives
 * the status.
 */
export const gateLapsed = (
  status: string,
  decision: { override: string | null } | undefined | null,
  gate: Pick<GateState, "enabled" | "met">,
): boolean => status === "verified" && gate.enabled && !gate.met && (decision?.override ?? null) === null;
