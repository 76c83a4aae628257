import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { verifyChain } from "@/lib/events/queries";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { editStatement } from "@/lib/statements/mutations";
import { listStatements } from "@/lib/statements/queries";
import { lastUndoable, redoLast, undoGroup, undoLast } from "@/lib/undo/mutations";
import { addEvidence, recordVerdict } from "../mutations";
import { mostAtOnce } from "./model";
import { actOnMany } from "./mutations";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const all = ({ statements }: DeskDocument) => statements.map(({ id }) => ({ id, version: 1 }));
const dispute = { act: "verdict", verdict: "disputed", rationale: "Not heard." } as const;
const statuses = async ({ versionId }: DeskDocument) => {
  const rows = await db.statement.findMany({ where: { versionId, removedAt: null }, orderBy: { id: "asc" } });
  return rows.map(({ status }) => status);
};

describe("one verdict on many", () => {
  it("is one act: given in one transaction, undone and done again at once", async () => {
    const document = await storeDeskDocument();
    const events = await db.event.count();
    const given = must(await actOnMany(people.reviewer, { act: dispute, statements: all(document) }));
    expect(given).toMatchObject({ asked: 6, refused: [] });
    expect(new Set(given.done)).toEqual(new Set(document.statements.map(({ id }) => id)));
    expect(await statuses(document)).toEqual(Array(6).fill("disputed"));
    expect(await db.event.count({ where: { group: given.group ?? "" } })).toBe(6);
    expect(await db.event.count()).toBe(events + 6);
    const undoable = must(await lastUndoable(people.reviewer, { documentId: document.documentId }));
    expect(undoable).toMatchObject({ group: given.group, sentence: expect.stringMatching(/disputed, and 5 more$/) });
    must(await undoLast(people.reviewer, { documentId: document.documentId }));
    expect(await statuses(document)).toEqual(Array(6).fill("unreviewed"));
    must(await redoLast(people.reviewer, { documentId: document.documentId }));
    expect(await statuses(document)).toEqual(Array(6).fill("disputed"));
  });

  it("names what is refused, each by its own rule, and gives the others", async () => {
    const document = await storeDeskDocument();
    const backed = starting(document, "Nobody");
    const edited = starting(document, "The gates");
    must(
      await addEvidence(people.editor, backed.id, {
        stance: "supports",
        grade: "primary",
        note: "Heard it",
        locator: "1:02",
      }),
    );
    must(await editStatement(people.editor, edited.id, { version: 1, speakerName: "Mara Quill" }));
    const statements = [
      { id: backed.id, version: 1 },
      { id: edited.id, version: 1 },
      { id: "nowhere", version: 1 },
    ];
    const bare = starting(document, "a wall");
    const given = must(
      await actOnMany(people.reviewer, {
        act: { act: "verdict", verdict: "verified" },
        statements: [...statements, { id: bare.id, version: 1 }],
      }),
    );
    expect(given.done).toEqual([backed.id]);
    expect(given.refused).toMatchObject([
      { id: edited.id, code: "stale-version", text: edited.text },
      { id: "nowhere", code: "no-such-statement" },
      { id: bare.id, code: "gate-unmet", missing: [expect.stringContaining("primary")] },
    ]);
    const meant = await db.event.findMany({ where: { entityId: edited.id, type: "verdict.refused" } });
    expect(meant).toMatchObject([{ data: expect.stringContaining('"verdict":"verified"') }]);
    must(await undoGroup(people.reviewer, given.group ?? ""));
    expect(await statuses(document)).toEqual(Array(6).fill("unreviewed"));
  });

  it("is no act where all are refused", async () => {
    const document = await storeDeskDocument();
    const verify = { act: "verdict", verdict: "verified" } as const;
    const given = must(await actOnMany(people.reviewer, { act: verify, statements: all(document) }));
    expect(given).toMatchObject({ done: [], group: null, refused: { length: 6 } });
  });

  it("lets two people at once each have what the other has not, and loses nothing", async () => {
    const document = await storeDeskDocument();
    const sourcing = { act: "verdict", verdict: "needs-sourcing" } as const;
    const [one, two] = await Promise.all([
      actOnMany(people.reviewer, { act: dispute, statements: all(document).slice(0, 4) }),
      actOnMany(people.editor, { act: sourcing, statements: all(document).slice(2) }),
    ]);
    const [first, second] = [must(one), must(two)];
    expect(first.done.length + second.done.length).toBe(6);
    expect(first.done.filter((id) => second.done.includes(id))).toEqual([]);
    const late = [...first.refused, ...second.refused];
    expect(late.map(({ code }) => code)).toEqual(["stale-version", "stale-version"]);
    const { versionId } = document;
    expect(await db.verdict.count({ where: { statement: { versionId } } })).toBe(6);
    const rows = await db.statement.findMany({ where: { versionId } });
    expect(rows.map(({ version }) => version)).toEqual(Array(6).fill(2));
    expect(await verifyChain()).toMatchObject({ ok: true });
  });
});

describe("all that a filter finds", () => {
  it("is what the preview said it would be, and nothing where that changed", async () => {
    const document = await storeDeskDocument();
    const filter = { document: document.documentId, kind: "quote" } as const;
    const before = await db.event.count();
    const preview = must(await actOnMany(people.reviewer, { act: dispute, filter, preview: true }));
    expect(preview).toMatchObject({ asked: 4, done: { length: 4 }, refused: [], group: null });
    expect(await db.event.count()).toBe(before);
    expect(await statuses(document)).toEqual(Array(6).fill("unreviewed"));
    const other = await actOnMany(people.reviewer, { act: dispute, filter, expected: 3 });
    expect(other).toMatchObject({ reason: "changed", code: "other-count", current: { count: 4 } });
    expect(must(await actOnMany(people.reviewer, { act: dispute, filter, expected: 4 })).done).toHaveLength(4);
    expect((await statuses(document)).filter((status) => status === "disputed")).toHaveLength(4);
  });

  it("is refused where it is more than one act takes", async () => {
    const { documentId, versionId } = await storeDeskDocument();
    const row = {
      kind: "claim",
      start: 0,
      end: 4,
      text: "“The",
      prefix: "",
      suffix: "",
      rule: "for-tests",
      confidence: 1,
    };
    await db.statement.createMany({
      data: Array.from({ length: mostAtOnce }, () => ({ ...row, documentId, versionId })),
    });
    const filter = { document: documentId };
    const many = await actOnMany(people.editor, { act: { act: "remove" }, filter, expected: mostAtOnce + 6 });
    expect(many).toMatchObject({ reason: "refused", code: "too-many" });
    await db.statement.deleteMany({ where: { versionId, rule: "for-tests", prefix: "" } });
  });
});

it("removes many, and links claims again once", async () => {
  const document = await storeDeskDocument();
  const filter = { document: document.documentId, kind: "quote" } as const;
  const { group } = must(await actOnMany(people.reviewer, { act: { act: "remove" }, filter, expected: 4 }));
  const { items } = must(await listStatements(people.viewer, { document: document.documentId }));
  expect(items).toMatchObject([
    { kind: "claim", quoteId: null },
    { kind: "claim", quoteId: null },
  ]);
  must(await undoGroup(people.reviewer, group ?? ""));
  const back = must(await listStatements(people.viewer, { document: document.documentId, kind: "claim" })).items;
  expect(back.every(({ quoteId }) => quoteId !== null)).toBe(true);
});

it("attributes many to one speaker, made once, and their verdicts stop standing", async () => {
  const document = await storeDeskDocument();
  must(await recordVerdict(people.editor, starting(document, "Nobody").id, { version: 1, verdict: "disputed" }));
  const filter = { document: document.documentId };
  const act = { act: "attribute", speakerName: "Quilla Marsh" } as const;
  const { done, group } = must(await actOnMany(people.reviewer, { act, filter, expected: 6 }));
  expect(done).toHaveLength(6);
  expect(await db.speaker.count({ where: { name: "Quilla Marsh" } })).toBe(1);
  expect(await statuses(document)).toEqual(Array(6).fill("unreviewed"));
  expect(must(await actOnMany(people.reviewer, { act, filter, expected: 6 })).group, "nothing to change").toBeNull();
  must(await undoGroup(people.reviewer, group ?? ""));
  expect((await statuses(document)).filter((status) => status === "disputed")).toHaveLength(1);
  expect((await verifyDesk(db)).faults).toEqual([]);
});

it("is for those who may, and for what can be read", async () => {
  const { statements } = await storeDeskDocument();
  const one = [{ id: statements[0]?.id ?? "", version: 1 }];
  expect(await actOnMany(null, { act: dispute, statements: one })).toMatchObject({ reason: "unauthenticated" });
  expect(await actOnMany(people.viewer, { act: dispute, statements: one })).toMatchObject({ reason: "forbidden" });
  const over = { act: "verdict", verdict: "verified", override: "Heard it" } as const;
  expect(await actOnMany(people.reviewer, { act: over, statements: one })).toMatchObject({ reason: "forbidden" });
  for (const input of [
    { act: dispute },
    { act: dispute, statements: [] },
    { act: dispute, statements: [...one, ...one] },
    { act: dispute, statements: one, filter: {} },
    { act: dispute, filter: {} },
    { act: { act: "attribute" as const }, statements: one },
  ])
    expect(await actOnMany(people.editor, input)).toMatchObject({ reason: "malformed" });
});

describe("confirming what the machine is sure of", () => {
  const attributions = async ({ versionId }: DeskDocument) =>
    db.statement.findMany({
      where: { versionId },
      orderBy: { id: "asc" },
      select: {
        id: true,
        speakerId: true,
        attributedById: true,
        confidence: true,
        status: true,
        start: true,
        end: true,
      },
    });

  it("vouches for those at or above a confidence, gives no verdict, and one undo restores exactly", async () => {
    const document = await storeDeskDocument();
    const unsure = starting(document, "a wall");
    await db.statement.update({ where: { id: unsure.id }, data: { confidence: 0.4 } });
    const before = await attributions(document);
    const filter = { document: document.documentId };
    const act = { act: "confirm", atLeast: 0.8 } as const;
    const preview = must(await actOnMany(people.editor, { act, filter, preview: true }));
    expect(preview).toMatchObject({ asked: 5, done: { length: 5 }, refused: [] });
    expect(await attributions(document)).toEqual(before);
    const { group, done } = must(await actOnMany(people.editor, { act, filter, expected: 5 }));
    expect(done).not.toContain(unsure.id);
    expect(await attributions(document)).toEqual(
      before.map((row) => (row.id === unsure.id ? row : { ...row, attributedById: people.editor.userId })),
    );
    expect(await db.event.count({ where: { group: group ?? "" } })).toBe(5);
    must(await undoLast(people.editor, { documentId: document.documentId }));
    expect(await attributions(document)).toEqual(before);
  });

  it("refuses what is less sure, and what somebody vouched for, by name", async () => {
    const document = await storeDeskDocument();
    const [first] = all(document);
    if (!first) throw new Error("no statement");
    const sure = { act: "confirm" } as const;
    const low = must(await actOnMany(people.editor, { act: sure, statements: [first] }));
    expect(low).toMatchObject({ done: [], group: null, refused: [{ code: "less-sure" }] });
    const act = { act: "confirm", atLeast: 0.8 } as const;
    must(await actOnMany(people.editor, { act, statements: [first] }));
    const again = must(await actOnMany(people.reviewer, { act, statements: [{ id: first.id, version: 2 }] }));
    expect(again).toMatchObject({ done: [], refused: [{ code: "vouched-for" }] });
  });

  it("lets two people at once each confirm what the other has not", async () => {
    const document = await storeDeskDocument();
    const act = { act: "confirm", atLeast: 0.8 } as const;
    const results = await Promise.all([
      actOnMany(people.reviewer, { act, statements: all(document).slice(0, 4) }),
      actOnMany(people.editor, { act, statements: all(document).slice(2) }),
    ]);
    const [one, two] = results.map(must);
    expect(new Set([...(one?.done ?? []), ...(two?.done ?? [])]).size).toBe(6);
    expect((one?.done.length ?? 0) + (two?.done.length ?? 0)).toBe(6);
    expect([...(one?.refused ?? []), ...(two?.refused ?? [])].map(({ code }) => code)).toEqual([
      "stale-version",
      "stale-version",
    ]);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });
});
