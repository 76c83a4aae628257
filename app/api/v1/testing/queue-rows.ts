import type { PierDesk } from "./pier-desk";
import type { Row } from "./rows";

type Expected = { reads: Row["expected"]; reviewersMay: (status: number) => Row["expected"] };

/** Rows of who sees to what. */
export const queueRows = ({ reads, reviewersMay }: Expected, desk: () => PierDesk): Record<string, Row> => ({
  "GET /queues": { expected: reads, call: () => ({ search: "?queue=open&order=risk" }) },
  "GET /agreement": { expected: reads, call: () => ({ search: `?document=${desk().documentId}&show=differ` }) },
  "GET /documents/{id}/marks": { expected: reads, call: () => ({ params: { id: desk().documentId } }) },
  "GET /notices": { expected: reads, call: () => ({ search: "?show=unread" }) },
  "POST /notices": {
    // Everybody's own, but a token that may only read changes nothing.
    expected: { ...reads, reader: 403 },
    call: () => ({ body: { ids: ["none"] } }),
  },
  "GET /notices/unread": { expected: reads, call: () => ({}) },
  "GET /notices/digest": { expected: reads, call: () => ({}) },
  "POST /statements/{id}/acts": {
    expected: reviewersMay(200),
    // Nobody has it in hand, so there is nothing to put out of it: done all the same.
    call: () => ({ params: { id: desk().statementId }, body: { act: "release" } }),
  },
});
