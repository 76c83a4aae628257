import { type Role, roles } from "@/lib/accounts/model";
import { exportOfOneClaim } from "@/lib/imports/testing/export-of-one-claim";
import { contact, type PierDesk, text } from "./pier-desk";
import { queueRows } from "./queue-rows";
import { rulingRows } from "./ruling-rows";
import { sessionRows } from "./session-rows";

// For the test that calls every handler as every role: what each role is answered, and what to send.

export type Called = { params?: Record<string, string>; search?: string; body?: unknown };
/** `reader` is an editor's token that may only read. */
export type Row = { expected: Record<Role | "reader", number>; call: () => Called | Promise<Called> };

const everyone = (status: number): Record<Role, number> =>
  Object.fromEntries(roles.map((role) => [role, status])) as Record<Role, number>;
const reads = { ...everyone(200), reader: 200 };
const reviewersMay = (status: number) => ({ ...everyone(status), viewer: 403, reader: 403 });
const editorsMay = (status: number) => ({ ...reviewersMay(status), reviewer: 403 });
const removalPreview = { act: { act: "remove" }, filter: {}, preview: true };

/** @param desk asked when a row is called: it stands by then */
export const rowsFor = (desk: () => PierDesk): Record<string, Row> => ({
  "GET /documents": { expected: reads, call: () => ({}) },
  "POST /documents": {
    expected: editorsMay(201),
    call: () => ({ body: { title: "Pier", text: `${text}\n${crypto.randomUUID()}` } }),
  },
  "GET /documents/{id}": { expected: reads, call: () => ({ params: { id: desk().documentId } }) },
  "GET /documents/{id}/coverage": {
    expected: reads,
    call: () => ({ params: { id: desk().documentId }, search: "?state=every" }),
  },
  "GET /documents/{id}/original": {
    expected: { ...everyone(200), viewer: 403, reader: 200 },
    call: () => ({ params: { id: desk().fileDocumentId } }),
  },
  "POST /readings": {
    expected: reviewersMay(201),
    call: () => {
      const body = new FormData();
      body.set("file", new File([text], "pier.txt"));
      return { body };
    },
  },
  "POST /documents/{id}/versions": {
    expected: editorsMay(201),
    call: () => ({ params: { id: desk().documentId }, body: { text: text + crypto.randomUUID() } }),
  },
  ...rulingRows({ reads, reviewersMay }, desk),
  "GET /statements": { expected: reads, call: () => ({ search: `?document=${desk().documentId}&order=place` }) },
  "GET /statements/{id}": { expected: reads, call: () => ({ params: { id: desk().statementId } }) },
  "PATCH /statements/{id}": {
    expected: reviewersMay(200),
    call: async () => ({
      params: { id: desk().statementId },
      body: { version: await desk().version(), speakerName: `Petra Voss ${crypto.randomUUID().slice(0, 6)}` },
    }),
  },
  "POST /statements/{id}/verdicts": {
    expected: reviewersMay(201),
    call: async () => ({
      params: { id: desk().statementId },
      body: { version: await desk().version(), verdict: "disputed" },
    }),
  },
  "POST /statements/{id}/evidence": {
    expected: reviewersMay(201),
    call: () => ({
      params: { id: desk().statementId },
      body: { stance: "context", grade: "secondary", note: "Minutes of the board", locator: "page 4" },
    }),
  },
  "GET /evidence/{id}/original": {
    expected: { ...everyone(200), viewer: 403, reader: 200 },
    call: () => ({ params: { id: desk().fileEvidenceId } }),
  },
  "POST /statements/{id}/contacts": {
    expected: reviewersMay(201),
    call: () => ({ params: { id: desk().statementId }, body: contact }),
  },
  "GET /statements/{id}/found": { expected: reads, call: () => ({ params: { id: desk().statementId } }) },
  "POST /evidence/{id}/settle": {
    expected: reviewersMay(200),
    call: async () => ({ params: { id: await desk().disputeOver() }, body: {} }),
  },
  "POST /statements/bulk": { expected: reviewersMay(200), call: () => ({ body: removalPreview }) },
  ...queueRows({ reads, reviewersMay }, desk),
  ...sessionRows({ reads, reviewersMay, editorsMay }, desk),
  "GET /speakers": { expected: reads, call: () => ({}) },
  "GET /speakers/{slug}": { expected: reads, call: () => ({ params: { slug: desk().slug } }) },
  "GET /search": { expected: reads, call: () => ({ search: "?q=pier" }) },
  // Nothing is stored, and a token for reading may ask.
  "POST /trace": { expected: reads, call: () => ({ body: { text } }) },
  "GET /export": { expected: reads, call: () => ({ search: `?format=json&document=${desk().documentId}` }) },
  "POST /import": {
    expected: editorsMay(201),
    call: () => ({ body: exportOfOneClaim(`${text}\n${crypto.randomUUID()}`) }),
  },
  "POST /undo": {
    // Every role may take back its own acts, and nobody an act that never was.
    expected: { ...everyone(404), reader: 404 },
    call: () => ({ body: { group: "no-such-act" } }),
  },
  "GET /events": { expected: reads, call: () => ({}) },
  "GET /events/head": { expected: reads, call: () => ({}) },
  "GET /events/since": { expected: reads, call: () => ({ search: "?after=0" }) },
});
