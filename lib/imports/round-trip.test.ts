import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, inject, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must } from "@/lib/documents/testing/desk-document";
import { newId } from "@/lib/new-id";
import { line } from "@/lib/plain-text";
import { adjudicate } from "@/lib/reviews/adjudication/mutations";
import { addEvidence, recordVerdict } from "@/lib/reviews/mutations";
import { usualRules } from "@/lib/reviews/rules/model";
import { changeRules } from "@/lib/reviews/rules/mutations";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { adjustSpan } from "@/lib/statements/adjust-span";
import { addStatement, editStatement } from "@/lib/statements/mutations";
import { getStatement } from "@/lib/statements/queries";
import { normaliseText } from "@/lib/text/normalise";
import { importExport } from "./mutations";
import { exported, meaningOf, moveToEmptyDesk } from "./testing/exported-desk";

const template = inject("templateDatabase");

// Any Unicode: emoji, combining accents, right to left, control characters, halves of characters, line ends of all kinds.
const anything = (maxLength: number) =>
  fc.string({
    unit: fc.oneof(
      fc.constantFrom("a", "é", "🌊", "e\u0301", "\u05d0", "\r\n", "“", "<", "\u2028", "\ud800", "\0", "Z"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
    maxLength,
  });
const share = fc.double({ min: 0, max: 1, noNaN: true });

const act = fc.record({
  at: share,
  length: fc.integer({ min: 1, max: 40 }),
  kind: fc.constantFrom("quote" as const, "claim" as const),
  speaker: fc.option(fc.constantFrom("Mara Quill", "Odo Finch", "Smith")),
  verdicts: fc.array(
    fc.record({
      who: fc.constantFrom("editor" as const, "administrator" as const),
      verdict: fc.constantFrom("verified" as const, "disputed" as const, "needs-sourcing" as const),
      rationale: anything(30),
      override: anything(10),
    }),
    { maxLength: 3 },
  ),
  ruling: fc.option(
    fc.record({
      verdict: fc.constantFrom("verified" as const, "disputed" as const, "needs-sourcing" as const),
      rationale: anything(30),
    }),
  ),
  evidence: fc.array(
    fc.record({
      stance: fc.constantFrom("supports" as const, "contradicts" as const, "context" as const),
      grade: fc.constantFrom("primary" as const, "secondary" as const),
      note: anything(20),
      excerpt: anything(20),
      locator: anything(10),
      of: fc.constantFrom("note", "url", "document"),
    }),
    { maxLength: 2 },
  ),
});
const desk = fc.array(
  fc.record({
    text: anything(120),
    title: anything(12),
    needed: fc.integer({ min: 1, max: 2 }),
    acts: fc.array(act, { maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 3 },
);

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
type Stored = { id: string; text: string };

async function store(title: string, raw: string): Promise<Stored> {
  const { text } = normaliseText(raw);
  const sha256 = createHash("sha256").update(text).digest("hex");
  const version = { id: newId(), number: 1, text, length: text.length, sha256, originalSha256: sha256, engine: "0" };
  const id = newId();
  await db.document.create({ data: { id, title, kind: "article", versions: { create: version } } });
  return { id, text };
}

/** Marks, attributes, backs and judges one statement, and rules on it where readers differ. @returns what it was given */
async function perform(people: Record<Role, Actor>, one: Act, document: Stored, last: Stored) {
  const nothing = { verdicts: 0, rulings: 0 };
  const { editor } = people;
  const start = Math.floor(one.at * (document.text.length - 1));
  const span = adjustSpan(document.text, { start, end: Math.min(start + one.length, document.text.length) });
  if (!span.ok) return nothing;
  const place = { start: span.value.start, end: span.value.end };
  const added = await addStatement(editor, { documentId: document.id, kind: one.kind, ...place });
  if (!added.ok) return nothing;
  const { id } = added.value.statement;
  let { version } = added.value.statement;
  if (one.speaker)
    version = must(await editStatement(editor, id, { version, speakerName: one.speaker })).statement.version;
  for (const { of, note, excerpt, ...piece } of one.evidence) {
    const source =
      of === "document"
        ? { documentId: last.id, excerpt: "The quay" }
        : { url: of === "url" ? "https://archive.example/tape?a=“b”" : null, note: `Heard. ${note}`, excerpt };
    must(await addEvidence(editor, id, { ...piece, ...source }));
  }
  for (const { who, ...verdict } of one.verdicts) {
    const words = { rationale: `Yes. ${verdict.rationale}`, override: `Seen. ${verdict.override}` };
    version = must(await recordVerdict(people[who], id, { version, verdict: verdict.verdict, ...words })).statement
      .version;
  }
  const verdicts = one.verdicts.length;
  const { review } = must(await getStatement(editor, id));
  if (!one.ruling || review.state !== "split") return { verdicts, rulings: 0 };
  const { verdict, rationale } = one.ruling;
  must(await adjudicate(editor, id, { version, verdict, rationale: `So. ${rationale}`, override: "Seen." }));
  return { verdicts, rulings: 1 };
}

it("says the same after it was brought back on an empty desk, whatever the characters", async () => {
  const given = { verdicts: 0, rulings: 0 };
  const property = fc.asyncProperty(desk, async (documents) => {
    await moveToEmptyDesk(template);
    const people = await everybody();
    const { editor } = people;
    const stored: Stored[] = [];
    for (const [index, { title, text }] of documents.entries())
      stored.push(await store(line(300).parse(title) || "Untitled", `${text}\nThe quay ${index} is 9 m long.`));
    // Every text is in the file, since a statement stands in it: evidence points to the last of them.
    for (const { id: documentId, text } of stored) {
      const start = text.lastIndexOf("The quay");
      must(await addStatement(editor, { documentId, kind: "claim", start, end: start + 8 }));
    }
    for (const [index, { acts, needed }] of documents.entries()) {
      const document = stored[index] as Stored;
      const after = { ...usualRules, needed };
      if (needed > 1) must(await changeRules(editor, { documentId: document.id, before: null, after }));
      for (const one of acts) {
        const { verdicts, rulings } = await perform(people, one, document, stored.at(-1) as Stored);
        given.verdicts += verdicts;
        given.rulings += rulings;
      }
    }
    const before = await exported(editor, "json");
    const lines = await exported(editor, "jsonl");
    for (const file of [before, lines]) {
      await moveToEmptyDesk(template);
      const { editor: importer } = await everybody();
      must(await importExport(importer, file));
      const after = await exported(importer, "json");
      expect(meaningOf(after)).toEqual(meaningOf(before));
      expect((await verifyDesk(db)).faults).toEqual([]);
      const events = await db.event.count();
      expect(must(await importExport(importer, file)).group, "a second time changes nothing").toBeNull();
      expect(must(await importExport(importer, after)).group, "nor does what it exports by now").toBeNull();
      expect(await db.event.count()).toBe(events);
    }
  });
  // The first piece waits for a document further on in the file, and still comes before the second.
  const piece = { stance: "supports", grade: "primary", note: "", excerpt: "", locator: "" } as const;
  const evidence = [
    { ...piece, of: "document" as const },
    { ...piece, of: "note" as const },
  ];
  const act = { at: 0, length: 2, kind: "quote" as const, speaker: null, ruling: null };
  const waits = [
    { text: "", title: "", needed: 1, acts: [{ ...act, verdicts: [], evidence }] },
    { text: "", title: "", needed: 1, acts: [] },
  ];
  const verdict = { rationale: "", override: "" };
  const verdicts = [
    { ...verdict, who: "editor" as const, verdict: "verified" as const },
    { ...verdict, who: "administrator" as const, verdict: "disputed" as const },
  ];
  const ruling = { verdict: "verified" as const, rationale: "🌊" };
  const ruled = [{ text: "", title: "", needed: 2, acts: [{ ...act, verdicts, ruling, evidence: [] }] }];
  await fc.assert(property, { numRuns: 25, examples: [[waits], [ruled]] });
  expect(given.verdicts, "verdicts were carried").toBeGreaterThan(20);
  expect(given.rulings, "rulings were carried").toBeGreaterThan(0);
}, 240_000);
