import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { exportRecords, getStatement, listStatements } from "@/lib/statements/queries";
import { redoLast, undoGroup } from "@/lib/undo/mutations";
import { recordVerdict } from "../mutations";
import type { ContactInput } from "../schema";
import { logContact, settleDispute } from "./mutations";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const quote = async () => starting(await storeDeskDocument(), "Nobody");
const call: ContactInput = {
  who: "Ines Marchetti",
  at: "2026-11-20T11:40:00+01:00",
  channel: "telephone",
  asked: "Did you say that nobody will drown here again?",
  answer: "contests",
  said: "I said that nobody should.",
};
const read = async (id: string, actor: Actor = people.viewer) => must(await getStatement(actor, id));

describe("a contested answer", () => {
  it("opens a dispute that all can see, and changes neither words nor verdict", async () => {
    const { id, documentId, text, version } = await quote();
    const given = must(await recordVerdict(people.editor, id, { version, verdict: "needs-sourcing" }));
    const { evidence } = must(await logContact(people.reviewer, id, call));
    expect(evidence).toMatchObject({
      kind: "conversation",
      stance: "contradicts",
      grade: "secondary",
      locator: "by telephone, 2026-11-20 10:40 UTC",
      group: "Ines Marchetti",
      contact: { answer: "contests", open: true, settled: null },
    });
    const after = await read(id);
    expect(after).toMatchObject({ text, status: "needs-sourcing", contested: true, version: given.statement.version });
    expect(after.verdicts).toHaveLength(1);
    expect(after.history.map(({ type }) => type).slice(0, 2)).toEqual(["dispute.opened", "evidence.added"]);
    const contested = must(await listStatements(people.viewer, { document: documentId, contested: true }));
    expect(contested.items.map((one) => one.id)).toEqual([id]);
    const others = must(await listStatements(people.viewer, { document: documentId, contested: "false" }));
    expect(others.items.map((one) => one.id)).not.toContain(id);
  });

  it("goes and comes back with its conversation", async () => {
    const { id } = await quote();
    const { group } = must(await logContact(people.reviewer, id, call));
    must(await undoGroup(people.reviewer, group));
    expect(await read(id)).toMatchObject({ contested: false, evidence: [] });
    must(await redoLast(people.reviewer));
    expect(await read(id)).toMatchObject({ contested: true, evidence: [{ contact: { open: true } }] });
  });

  it("stands until somebody settles it, which can be undone", async () => {
    const { id } = await quote();
    const { evidence } = must(await logContact(people.reviewer, id, call));
    expect(await settleDispute(people.viewer, evidence.id)).toMatchObject({ reason: "forbidden" });
    const settled = must(await settleDispute(people.editor, evidence.id, { why: "The tape has “should”." }));
    expect(settled.statement).toMatchObject({ contested: false, status: "unreviewed" });
    expect((await read(id)).evidence[0]?.contact?.settled).toMatchObject({
      by: people.editor.name,
      why: "The tape has “should”.",
    });
    must(await undoGroup(people.editor, settled.group));
    expect(await read(id)).toMatchObject({ contested: true });
    must(await redoLast(people.editor));
    expect((await read(id)).evidence[0]?.contact?.settled).toMatchObject({ why: "The tape has “should”." });
  });

  it("is settled once, by one of two", async () => {
    const { id } = await quote();
    const { evidence } = must(await logContact(people.reviewer, id, call));
    const both = await Promise.all([
      settleDispute(people.editor, evidence.id, { why: "one" }),
      settleDispute(people.reviewer, evidence.id, { why: "other" }),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ reason: "changed", code: "already-so" });
  });

  it("is a reason to ask why, before verified", async () => {
    const { id, version } = await quote();
    must(await logContact(people.reviewer, id, call));
    expect((await read(id)).gate).toMatchObject({ against: 1, met: false });
    const override = { version, verdict: "verified", override: "Heard it" } as const;
    must(await recordVerdict(people.editor, id, override));
    expect(await read(id)).toMatchObject({ status: "verified", contested: true });
  });
});

describe("other answers", () => {
  it.each([
    ["confirmed", "supports", 1],
    ["context", "context", 0],
    ["no-reply", "context", 0],
  ] as const)("%s opens no dispute", async (answer, stance, counted) => {
    const { id } = await quote();
    const { evidence } = must(await logContact(people.reviewer, id, { ...call, answer, said: "" }));
    // A second answer of the same person is of the same origin.
    must(await logContact(people.reviewer, id, { ...call, answer, said: "" }));
    expect(evidence).toMatchObject({ stance, note: null, contact: { open: false } });
    expect(await read(id)).toMatchObject({ contested: false, gate: { secondary: counted, primary: 0 } });
  });
});

it("keeps a confidential conversation from those who may not see it, and says that there is one", async () => {
  const { id, documentId } = await quote();
  const who = "A deputy who must not be named";
  const { evidence } = must(await logContact(people.reviewer, id, { ...call, who, confidential: true }));
  for (const role of ["administrator", "editor", "reviewer"] as const)
    expect(JSON.stringify(await read(id, people[role])), role).toContain(who);
  const seen = await read(id);
  expect(JSON.stringify(seen)).not.toContain("deputy");
  expect(JSON.stringify(seen)).not.toContain("should");
  expect(seen).toMatchObject({ contested: true, evidence: [{ redacted: true, kind: null, contact: null }] });
  const [piece] = seen.evidence;
  expect(piece?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(piece?.sha256).not.toBe(evidence.sha256);
  for (const actor of Object.values(people))
    for await (const record of must(exportRecords(actor, { document: documentId })))
      expect(JSON.stringify(record)).not.toContain("deputy");
});

it.each([
  [{ ...call, who: " " }, "malformed"],
  [{ ...call, asked: "" }, "malformed"],
  [{ ...call, said: "" }, "malformed"],
  [{ ...call, at: "yesterday" }, "malformed"],
  [{ ...call, at: "2999-01-01T00:00:00Z" }, "refused"],
  [{ ...call, answer: "yes" as "confirmed" }, "malformed"],
])("refuses %#", async (input, reason) => {
  const { id } = await quote();
  expect(await logContact(people.editor, id, input)).toMatchObject({ ok: false, reason });
  expect((await read(id)).evidence).toEqual([]);
});
