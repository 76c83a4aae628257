import type { Statement } from "@/lib/statements/model";

/** A statement with sensible values, for tests of pure parts. */
export const makeStatement = (some: Partial<Statement> & { id: string }): Statement => ({
  kind: "quote",
  form: "direct",
  manner: "speech",
  status: "unreviewed",
  text: "The tide keeps its own books.",
  start: 0,
  end: 29,
  parts: [],
  prefix: "",
  suffix: "",
  documentId: "d",
  versionId: "v",
  quoteId: null,
  speaker: null,
  attribution: null,
  attributedBy: null,
  origin: "machine",
  checkworthiness: 0,
  contested: false,
  fidelity: null,
  version: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  ...some,
});
