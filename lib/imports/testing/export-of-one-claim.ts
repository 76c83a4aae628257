import { createHash } from "node:crypto";

/** For tests only: what another desk exports of a text whose first 17 characters are a claim. */
export function exportOfOneClaim(whole: string) {
  const sha256 = createHash("sha256").update(whole).digest("hex");
  const at = { start: 0, end: 17 };
  const version = { id: "v", number: 1, sha256 };
  const about = { url: null, publisher: null, byline: null, publishedAt: null };
  const item = {
    id: crypto.randomUUID(),
    ...{ kind: "claim", form: null, manner: null, status: "unreviewed", text: whole.slice(0, 17), ...at, parts: [at] },
    ...{ speaker: null, attribution: null, attributedBy: null, origin: "machine", checkworthiness: 0.5 },
    ...{ createdAt: "2026-03-01T00:00:00.000Z", verdicts: [], evidence: [] },
    document: { id: "d", title: "Pier", kind: "article", ...about, version },
  };
  const documents = [{ versionId: "v", documentId: "d", sha256, text: whole }];
  return { format: "quotedesk", version: 1, items: [item], documents };
}
