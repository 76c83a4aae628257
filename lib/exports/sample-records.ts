import type { Evidence, Verdict } from "@/lib/reviews/model";
import type { ExportComment, ExportHeader, ExportRecord } from "./model";

// For tests of this room: all people, words and addresses are made up.

export const header: ExportHeader = {
  desk: "Night desk",
  exportedAt: "2026-03-16T08:00:00.000Z",
  filter: "status verified",
  origin: "https://desk.example",
};

export const verdict = (change: Partial<Verdict> = {}): Verdict => ({
  id: "v1",
  statementId: "s1",
  reviewer: { id: "u1", name: "Ana Reis" },
  verdict: "verified",
  rationale: "Heard on the recording",
  judgedText: "“The gate stays shut,”",
  judgedSpeakerId: "p1",
  override: null,
  importedFrom: null,
  needed: 1,
  blind: false,
  inSession: false,
  createdAt: "2026-03-15T09:30:00.000Z",
  stands: true,
  withdrawn: null,
  ...change,
});

export const evidence = (change: Partial<Evidence> = {}): Evidence => ({
  id: "e1",
  statementId: "s1",
  kind: "address",
  stance: "supports",
  grade: "primary",
  url: "https://archive.example/tape",
  documentId: null,
  source: null,
  passage: null,
  speaker: null,
  note: null,
  locator: "00:12:30",
  excerpt: "the gate stays shut",
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  group: null,
  confidential: false,
  redacted: false,
  contact: null,
  fidelity: null,
  addedBy: { id: "u1", name: "Ana Reis" },
  importedFrom: null,
  createdAt: "2026-03-15T09:00:00.000Z",
  ...change,
});

export const comment = (change: Partial<ExportComment> = {}): ExportComment => ({
  id: "c1",
  statementId: "s1",
  threadId: null,
  author: { id: "u1", name: "Ana Reis" },
  text: "Is the gate the upper one?",
  mentions: [],
  createdAt: "2026-03-15T10:00:00.000Z",
  resolved: null,
  withdrawn: null,
  withheld: false,
  ...change,
});

export const record = (change: Partial<ExportRecord> = {}): ExportRecord => ({
  id: "s1",
  kind: "quote",
  form: "direct",
  manner: "speech",
  status: "verified",
  text: "“The gate stays shut,”",
  start: 10,
  end: 32,
  parts: [{ start: 10, end: 32 }],
  prefix: "By noon: ",
  suffix: " said the keeper.",
  documentId: "d1",
  versionId: "dv1",
  quoteId: null,
  speaker: { id: "p1", slug: "ivo-karst", name: "Ivo Karst", kind: "person" },
  attribution: { mention: null, cue: { start: 33, end: 37, text: "said" }, rule: "quote-then-cue", confidence: 0.9 },
  attributedBy: null,
  origin: "machine",
  checkworthiness: 0.25,
  contested: false,
  fidelity: null,
  version: 3,
  createdAt: "2026-03-14T12:00:00.000Z",
  updatedAt: "2026-03-15T09:30:00.000Z",
  document: {
    id: "d1",
    title: "Keeper closes the upper gate",
    kind: "article",
    url: "https://ledger.example/gate",
    publisher: "The Evening Ledger",
    byline: "Tilda Moran",
    publishedAt: "2026-03-14T06:00:00.000Z",
    version: { id: "dv1", number: 1, sha256: "ab".repeat(32) },
  },
  verdicts: [verdict()],
  ruling: null,
  evidence: [evidence()],
  comments: [],
  gateLapsed: false,
  ...change,
});

export async function* stream<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}

/** The whole file, as text. */
export async function collect(pieces: AsyncIterable<string>): Promise<string> {
  let whole = "";
  for await (const piece of pieces) whole += piece;
  return whole;
}
