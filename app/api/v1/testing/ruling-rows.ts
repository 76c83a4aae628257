import type { PierDesk } from "./pier-desk";
import type { Row } from "./rows";

type Expected = { reads: Row["expected"]; reviewersMay: (status: number) => Row["expected"] };

/** Rows of the rules of review, and of rulings. */
export const rulingRows = ({ reads, reviewersMay }: Expected, desk: () => PierDesk): Record<string, Row> => ({
  "POST /statements/{id}/rulings": {
    // By the usual rules editors rule; and nothing is split, which they are told.
    expected: { ...reviewersMay(422), reviewer: 403 },
    call: async () => ({
      params: { id: desk().statementId },
      body: { version: await desk().version(), verdict: "disputed", rationale: "The tape says nine." },
    }),
  },
  "GET /rules": { expected: reads, call: () => ({ search: `?document=${desk().documentId}` }) },
  "PATCH /rules": {
    expected: { ...reviewersMay(200), reviewer: 403 },
    call: () => ({ body: { documentId: desk().documentId, before: null, after: null } }),
  },
});
