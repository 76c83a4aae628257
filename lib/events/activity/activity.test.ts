import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { addPerson, everybody } from "@/lib/accounts/testing/people";
import { writeComment } from "@/lib/comments/mutations";
import { db } from "@/lib/db/client";
import { removeDocument } from "@/lib/documents/mutations";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { recordVerdict } from "@/lib/reviews/mutations";
import { usualRules } from "@/lib/reviews/rules/model";
import { changeRules } from "@/lib/reviews/rules/mutations";
import { editStatement } from "@/lib/statements/mutations";
import { type EventType, eventTypes } from "../model";
import { act } from "../record";
import { actKindOf, actKinds } from "./model";
import { listActivity } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

it("knows the kind of every event, and has no kind without one", () => {
  expect(eventTypes.filter((type) => actKindOf(type) === undefined)).toEqual([]);
  expect(actKinds.filter((kind) => !eventTypes.some((type) => actKindOf(type) === kind))).toEqual([]);
});

it("tells of a statement, of a document and of a person, and of one kind of acts alone", async () => {
  const desk = await storeDeskDocument();
  const { id } = starting(desk, "Nobody");
  const person = await addPerson(db, "reviewer", "teller@desk.example");
  must(await editStatement(people.editor, id, { version: 1, kind: "claim" }));
  must(await recordVerdict(person, id, { version: 2, verdict: "disputed" }));
  must(await writeComment(person, { statementId: id, text: "Not in these words." }));
  const told = async (filter: Parameters<typeof listActivity>[1]) =>
    must(await listActivity(people.viewer, filter)).items.map(({ by, sentence }) => `${by?.name} ${sentence}`);
  const all = [
    "Mira Lund commented on “Nobody will drown here again”",
    "Mira Lund marked “Nobody will drown here again” disputed",
    "Tunde Osei changed the kind of “Nobody will drown here again”",
  ];
  expect(await told({ statement: id })).toEqual(all);
  expect(await told({ document: desk.documentId })).toEqual(all);
  expect(await told({ person: person.userId })).toEqual(all.slice(0, 2));
  expect(await told({ document: desk.documentId, kind: "comments" })).toEqual(all.slice(0, 1));
  expect(await told({ statement: id, person: person.userId, kind: "statements" })).toEqual([]);
  expect(await listActivity(null, { statement: id })).toMatchObject({ reason: "unauthenticated" });
  expect(await listActivity(people.viewer, { cursor: "no cursor" })).toMatchObject({ reason: "malformed" });
});

it("says of a blind verdict only that it was given, on every page", async () => {
  const desk = await storeDeskDocument();
  const { id } = starting(desk, "Nobody");
  const rules = { ...usualRules, needed: 2, blind: true };
  must(await changeRules(people.editor, { documentId: desk.documentId, before: null, after: rules }));
  const first = await addPerson(db, "reviewer", "blind@desk.example");
  must(await recordVerdict(first, id, { version: 1, verdict: "needs-sourcing", rationale: "Her minutes" }));
  for (const filter of [{ statement: id }, { document: desk.documentId }, { person: first.userId }]) {
    const page = JSON.stringify(must(await listActivity(people.reviewer, { ...filter, kind: "verdicts" })));
    expect(page).toContain("kept until all are in");
    expect(page).not.toMatch(/needs.sourcing|minutes/);
  }
  expect(JSON.stringify(must(await listActivity(first, { statement: id })))).toContain("needs sourcing");
});

it("leads nowhere that is gone", async () => {
  const desk = await storeDeskDocument();
  const { id } = starting(desk, "Nobody");
  must(await writeComment(people.editor, { statementId: id, text: "Hm" }));
  const [line] = must(await listActivity(people.viewer, { statement: id })).items;
  expect(line).toMatchObject({ statementId: id, document: { id: desk.documentId } });
  const { version } = await db.document.findUniqueOrThrow({ where: { id: desk.documentId } });
  must(await removeDocument(people.editor, desk.documentId, { version }));
  expect(must(await listActivity(people.viewer, { statement: id })).items[0]).toMatchObject({
    statementId: null,
    document: null,
  });
});

/** One act of many events. */
const bulk = (actor: Actor, documentId: string, type: EventType, count: number) =>
  act(actor, async (_tx, record) => {
    for (let at = 0; at < count; at++)
      await record({ type, entity: "statement", entityId: `s${at}`, documentId, data: { text: `Line ${at}` } });
    return { ok: true, value: {} };
  });

it("reads 500 rows page by page, none twice and none left out, whatever is done meanwhile", async () => {
  const { documentId } = await storeDeskDocument();
  for (let at = 0; at < 500; at++)
    must(await bulk(people.editor, documentId, at % 2 === 0 ? "statement.edited" : "verdict.withdrawn", 1));
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { seq: number }[]; nextCursor: string | null } = must(
      await listActivity(people.viewer, { document: documentId, limit: 50, ...(cursor ? { cursor } : {}) }),
    );
    seen.push(...page.items.map(({ seq }) => seq));
    must(await bulk(people.editor, documentId, "statement.edited", 1));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toHaveLength(500);
  expect(seen).toEqual([...seen].sort((one, other) => other - one));
  expect(new Set(seen).size).toBe(500);
});

it("tells of an act on many in one line, also across the batches it is read in", async () => {
  const { documentId } = await storeDeskDocument();
  must(await bulk(people.editor, documentId, "statement.edited", 2));
  must(await bulk(people.editor, documentId, "statement.removed", 450));
  const page = must(await listActivity(people.viewer, { document: documentId, limit: 1 }));
  expect(page.items).toMatchObject([{ sentence: "removed “Line 449”", more: 449 }]);
  const next = must(
    await listActivity(people.viewer, { document: documentId, limit: 1, cursor: page.nextCursor ?? "" }),
  );
  expect(next).toMatchObject({ items: [{ more: 1 }], nextCursor: null });
});
