import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { cookieOf, everybody } from "@/lib/accounts/testing/people";
import { clearDocument, markSentences } from "@/lib/documents/coverage/mutations";
import { createDocument } from "@/lib/documents/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { readEnvironment } from "@/lib/env";
import { recordVerdict } from "@/lib/reviews/mutations";
import { GET } from "./documents/[id]/coverage/route";

let people: Record<Role, Actor>;
let cookie: string;
beforeAll(async () => {
  people = await everybody();
  cookie = await cookieOf(people.viewer);
});
beforeEach(forgetCounts);

const { origin } = new URL(readEnvironment().appUrl);
async function read(id: string, search = "") {
  const request = new Request(`${origin}/api/v1/documents/${id}/coverage${search}`, { headers: { cookie } });
  const response = await GET(request, { params: Promise.resolve({ id }) });
  return { status: response.status, body: await response.json() };
}

it("counts the sentences, names the open ones, and says who cleared the draft", async () => {
  const text = "“It is not safe,” said Petra Voss.\n\nWhy now?\n";
  const { document, statements } = must(await createDocument(people.editor, { title: "Pier", text }));
  const first = (await read(document.id)).body;
  expect(first).toMatchObject({
    counts: { checked: 0, "not-checkable": 0, open: 2 },
    open: { sentences: 1, statements: statements.length },
    clearance: null,
    sentences: [{ state: "open", statements: [{ open: true }], markedBy: null }, { text: "Why now?" }],
  });

  for (const { id, version } of statements)
    must(await recordVerdict(people.reviewer, id, { version, verdict: "disputed", rationale: "No." }));
  const [{ start, end }] = (await read(document.id)).body.sentences;
  const { versionId } = first;
  must(await markSentences(people.reviewer, { documentId: document.id, versionId, spans: [{ start, end }] }));
  must(await clearDocument(people.editor, { documentId: document.id, versionId }));
  expect((await read(document.id)).body).toMatchObject({
    counts: { checked: 1, "not-checkable": 1, open: 0 },
    open: { sentences: 0, statements: 0 },
    clearance: { by: people.editor.name, reason: null, waived: { sentences: 0, statements: 0 } },
    sentences: [],
  });
  const marked = (await read(document.id, "?state=not-checkable")).body.sentences;
  expect(marked).toMatchObject([{ text: "Why now?", markedBy: people.reviewer.name }]);
  expect((await read(document.id, "?state=every")).body.sentences).toHaveLength(2);
});

it("says what it does not know", async () => {
  expect((await read("none")).status).toBe(404);
  expect((await read("none", "?state=done")).status).toBe(400);
});
