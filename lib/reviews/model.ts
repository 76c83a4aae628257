export const verdictValues = ["verified", "disputed", "needs-sourcing"] as const;
export type VerdictValue = (typeof verdictValues)[number];

export const stances = ["supports", "contradicts", "context"] as const;
export type Stance = (typeof stances)[number];

export const grades = ["primary", "secondary"] as const;
export type Grade = (typeof grades)[number];

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
  importedFrom: { reviewer: string; at: string } | null;
  createdAt: string;
  /** withdrawn, or given on other words or another speaker than the statement has now */
  stands: boolean;
  withdrawn: { by: string; at: string } | null;
};

export type Evidence = {
  id: string;
  statementId: string;
  stance: Stance;
  grade: Grade;
  url: string | null;
  documentId: string | null;
  note: string | null;
  locator: string | null;
  excerpt: string | null;
  sha256: string;
  group: string | null;
  confidential: boolean;
  /** true where this reader may not see the content: url, note, excerpt, locator and group are then null, sha256 is empty */
  redacted: boolean;
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
