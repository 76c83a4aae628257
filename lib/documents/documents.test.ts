import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { undoGroup } from "@/lib/undo/mutations";
import { largestText } from "./largest-text";
import { bringInSample, createDocument, editDocument, removeDocument } from "./mutations";
import { getDocument, getDocumentForReview, listDocuments, previewDocument } from "./queries";
import { must } from "./testing/desk-document";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

let counter = 0;
const news = () => `“Bridge ${++counter} will open,” said Odile Hart. The bridge cost 12 million.`;

describe("createDocument", () => {
  it("brings the sample in whole: every span slices, claims lie in their quotes", async () => {
    const made = must(await bringInSample(people.editor));
    const { text, statements, document } = must(await getDocumentForReview(people.viewer, made.document.id));
    expect(statements.length).toBeGreaterThanOrEqual(20);
    expect(document.counts.statements).toBe(statements.length);
    for (const statement of statements) {
      expect(text.text.slice(statement.start, statement.end)).toBe(statement.text);
      const { mention, cue } = statement.attribution ?? {};
      for (const span of [mention, cue]) if (span) expect(text.text.slice(span.start, span.end)).toBe(span.text);
      const quote = statements.find((one) => one.id === statement.quoteId);
      if (statement.quoteId) expect(quote && quote.start <= statement.start && quote.end >= statement.end).toBe(true);
    }
    expect(new Set(statements.map((statement) => statement.kind))).toEqual(new Set(["quote", "claim"]));
    expect(must(await bringInSample(people.editor))).toMatchObject({ existed: true, restored: false, group: null });
  });

  it("brings one text in once, also for two at once", async () => {
    const text = news();
    const results = await Promise.all(
      [people.editor, people.administrator].map((actor) => createDocument(actor, { title: "Bridge", text })),
    );
    const made = results.map(must);
    expect(made.map((one) => one.existed).sort()).toEqual([false, true]);
    expect(made[0]?.document.id).toBe(made[1]?.document.id);
    expect(await db.documentVersion.count({ where: { text } })).toBe(1);
  });

  it("brings a removed document back when its text comes again, and says so", async () => {
    const text = news();
    const { document } = must(await createDocument(people.editor, { title: "Bridge", text }));
    must(await removeDocument(people.editor, document.id, { version: 1 }));
    expect(await getDocument(people.viewer, document.id)).toMatchObject({ reason: "not-found" });
    const existing = { id: document.id, title: "Bridge" };
    expect(await previewDocument(people.editor, text)).toMatchObject({
      value: { existing: { ...existing, removed: true } },
    });
    const again = must(await createDocument(people.editor, { title: "Other", text }));
    expect(again).toMatchObject({ existed: true, restored: true, document: { id: document.id, title: "Bridge" } });
    must(await getDocument(people.viewer, document.id));
    expect(await previewDocument(people.editor, text)).toMatchObject({
      value: { existing: { ...existing, removed: false } },
    });
  });

  it.each([
    ["nothing", "", "empty-text"],
    ["only space", " \n\t ", "empty-text"],
    ["5 MB and a byte", "a".repeat(largestText + 1), "text-too-large"],
    ["5 MB and a byte of UTF-8", "é".repeat(largestText / 2 + 1), "text-too-large"],
    ["a picture", `PNG${"\u0000\u0001\ufffd".repeat(400)}`, "binary-text"],
  ])("refuses %s", async (_, text, code) => {
    expect(await createDocument(people.editor, { title: "File", text })).toMatchObject({ ok: false, code });
    expect(await previewDocument(people.editor, text)).toMatchObject({ ok: false, code });
  });

  it("normalises once, and tells what it changed", async () => {
    const raw = `\ufeff${news()}\r\nLone \ud800 half.\u0000`;
    const made = must(await createDocument(people.editor, { title: "A\u0000 \ud800 title\n", text: raw }));
    expect(made.document.title).toBe("A � title");
    expect(made.notices.map((notice) => notice.change).sort()).toEqual([
      "byte-order-mark",
      "line-ends",
      "nul",
      "unpaired-surrogates",
    ]);
    const { text } = must(await getDocumentForReview(people.viewer, made.document.id));
    expect(text.text).not.toMatch(/\p{Surrogate}/u);
    expect(text.notices).toEqual(made.notices);
  });

  it("refuses titles and addresses that are none", async () => {
    for (const about of [
      { title: "" },
      { title: "x".repeat(301) },
      { url: "javascript:alert(1)" },
      { publishedAt: "2026-02-30" },
    ])
      expect(await createDocument(people.editor, { title: "T", text: news(), ...about })).toMatchObject({
        reason: "malformed",
        code: "invalid-input",
      });
  });
});

it("edits against the version seen, and the undo of bringing in takes the document away", async () => {
  const made = must(await createDocument(people.editor, { title: "Bridge", text: news() }));
  const { id } = made.document;
  const [first, second] = await Promise.all([
    editDocument(people.editor, id, { version: 1, title: "One" }),
    editDocument(people.administrator, id, { version: 1, title: "Two" }),
  ]);
  const [winner, loser] = first.ok ? [first, second] : [second, first];
  expect(loser).toMatchObject({ code: "stale-version", current: must(winner).document });
  must(await undoGroup(people.editor, made.group ?? ""));
  expect(await getDocument(people.viewer, id)).toMatchObject({ reason: "not-found" });
});

it("pages through documents, newest first, and finds them by title", async () => {
  for (const title of ["Zeppelin ahead", "Zeppelin behind", "Zéppelin beside"])
    must(await createDocument(people.editor, { title, text: news() }));
  const page = must(await listDocuments(people.viewer, { q: "zeppelin", limit: 2 }));
  expect(page.items.map((item) => item.title)).toEqual(["Zéppelin beside", "Zeppelin behind"]);
  const rest = must(await listDocuments(people.viewer, { q: "zeppelin", limit: 2, cursor: page.nextCursor ?? "" }));
  expect(rest).toMatchObject({ items: [{ title: "Zeppelin ahead" }], nextCursor: null });
});
