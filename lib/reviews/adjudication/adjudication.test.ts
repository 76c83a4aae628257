import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { addPerson, everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { describeEvent } from "@/lib/events/describe-event";
import { listNotices } from "@/lib/events/notifications/queries";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { editStatement } from "@/lib/statements/mutations";
import { exportRecords, getStatement } from "@/lib/statements/queries";
import { redoLast, undoLast } from "@/lib/undo/mutations";
import { recordVerdict } from "../mutations";
import { usualRules } from "../rules/model";
import { changeRules } from "../rules/mutations";
import { adjudicate, withdrawRuling } from "./mutations";
import { listPrecedents } from "./queries";

let people: Record<Role, Actor>;
let second: Actor;
let documentId: string;
let id: string;
const ruling = { version: 3, verdict: "disputed", rationale: "The tape says nine." } as const;

beforeAll(async () => {
  people = await everybody();
  second = await addPerson(db, "reviewer", "second@desk.example");
});

beforeEach(async () => {
  const document = await storeDeskDocument();
  documentId = document.documentId;
  id = starting(document, "Nobody").id;
  const after = { ...usualRules, needed: 2, blind: true };
  must(await changeRules(people.editor, { documentId, before: null, after }));
  must(await recordVerdict(people.reviewer, id, { version: 1, verdict: "disputed" }));
  must(await recordVerdict(second, id, { version: 2, verdict: "needs-sourcing", rationale: "No tape yet." }));
});

const read = async (actor: Actor = people.viewer) => must(await getStatement(actor, id));

describe("adjudicate", () => {
  it("decides a split, names what it overturns, and leaves each verdict as it was given", async () => {
    const before = await read();
    expect(before).toMatchObject({ status: "unreviewed", review: { state: "split" } });
    must(await adjudicate(people.editor, id, ruling));
    const after = await read(second);
    expect(after).toMatchObject({ status: "disputed", review: { state: "ruled" } });
    expect(after.verdicts).toEqual(before.verdicts);
    expect(after.rulings[0]).toMatchObject({
      rationale: "The tape says nine.",
      overturned: [{ userId: second.userId, verdict: "needs-sourcing" }],
      stands: true,
    });
    const told = after.history.find(({ type }) => type === "ruling.given");
    expect(told && describeEvent(told)).toMatch(
      /ruled “Nobody.*” disputed, overturning Mira Lund’s verdict needs sourcing/,
    );
    expect(told?.data.overturned).toEqual([second.userId]);
    expect(await db.notification.count({ where: { userId: second.userId, kind: "overturned" } })).toBeGreaterThan(0);
    expect((await verifyDesk(db)).faults).toEqual([]);
  });

  it("lets one of two adjudicators through, tells the other what stands, and keeps what they meant", async () => {
    const both = await Promise.all([
      adjudicate(people.editor, id, ruling),
      adjudicate(people.administrator, id, { ...ruling, verdict: "needs-sourcing" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { rulings, status, history } = await read();
    expect(rulings).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "stale-version", current: { status } });
    expect(history.some(({ type, data }) => type === "verdict.refused" && data.rationale === ruling.rationale)).toBe(
      true,
    );
  });

  it("is for those whom the rules name, on what is split, with a reason and the gate met", async () => {
    expect(await adjudicate(people.reviewer, id, ruling)).toMatchObject({ code: "not-an-adjudicator" });
    expect(await adjudicate(people.viewer, id, ruling)).toMatchObject({ reason: "forbidden" });
    expect(await adjudicate(people.editor, id, { ...ruling, rationale: " " })).toMatchObject({ reason: "malformed" });
    expect(await adjudicate(people.editor, id, { ...ruling, verdict: "verified" })).toMatchObject({
      code: "gate-unmet",
    });
    must(await adjudicate(people.editor, id, ruling));
    expect(await adjudicate(people.editor, id, { ...ruling, version: 4 })).toMatchObject({ code: "not-split" });
  });

  it("is taken back and brought back, and stands only on the words ruled on", async () => {
    must(await adjudicate(people.editor, id, ruling));
    must(await undoLast(people.editor, { documentId }));
    expect(await read()).toMatchObject({ status: "unreviewed", review: { state: "split" } });
    must(await redoLast(people.editor, { documentId }));
    const { rulings, version } = await read();
    expect(await withdrawRuling(people.reviewer, rulings[0]?.id ?? "", { why: "No" })).toMatchObject({
      code: "not-yours",
    });
    must(await editStatement(people.editor, id, { version, speakerName: "Tunde Osei" }));
    expect(await read()).toMatchObject({ status: "unreviewed", rulings: [{ stands: false }] });
    must(await undoLast(people.editor, { documentId }));
    expect(await read()).toMatchObject({ status: "disputed", rulings: [{ stands: true }] });
  });

  it("is withdrawn for a reason, which those it overturned are told, and undo brings it back", async () => {
    const { ruling: given } = must(await adjudicate(people.editor, id, ruling));
    expect(await withdrawRuling(people.editor, given.id, { why: " " })).toMatchObject({ reason: "malformed" });
    expect(await withdrawRuling(people.viewer, given.id, { why: "No" })).toMatchObject({ reason: "forbidden" });
    expect(await withdrawRuling(people.editor, "none", { why: "No" })).toMatchObject({ reason: "not-found" });
    must(await withdrawRuling(people.editor, given.id, { why: "That tape was another day’s." }));
    expect(await read()).toMatchObject({
      status: "unreviewed",
      review: { state: "split" },
      rulings: [{ stands: false, withdrawn: { by: people.editor.name, why: "That tape was another day’s." } }],
    });
    expect(must(await listNotices(second, { show: "unread" })).items[0]).toMatchObject({
      kind: "ruling-withdrawn",
      note: "That tape was another day’s.",
    });
    // They agreed with it, and are told nothing.
    expect(JSON.stringify(must(await listNotices(people.reviewer)))).not.toContain("ruling-withdrawn");
    expect(await withdrawRuling(people.editor, given.id, { why: "Again" })).toMatchObject({ code: "already-so" });
    must(await undoLast(people.editor, { documentId }));
    expect(await read()).toMatchObject({ status: "disputed", rulings: [{ stands: true }] });
  });

  it("is what an export says decided", async () => {
    must(await adjudicate(people.editor, id, ruling));
    for await (const record of must(exportRecords(people.viewer, { document: documentId })))
      expect(record.ruling?.verdict ?? null).toBe(record.id === id ? "disputed" : null);
  });
});

describe("listPrecedents", () => {
  it("finds rulings on similar words, with why they are shown, and none that was taken back", async () => {
    const { ruling: given } = must(await adjudicate(people.editor, id, ruling));
    const other = starting(await storeDeskDocument(), "Nobody").id;
    const mine = async () =>
      must(await listPrecedents(people.viewer, other)).find(({ rulingId }) => rulingId === given.id);
    expect(await mine()).toMatchObject({ statementId: id, verdict: "disputed", rationale: ruling.rationale });
    expect((await mine())?.reasons).toContain("words");
    must(await withdrawRuling(people.editor, given.id, { why: "The tape was another" }));
    expect(await mine()).toBeUndefined();
  });

  it("shows no statement its own rulings, and twelve at most", async () => {
    must(await adjudicate(people.editor, id, ruling));
    const found = must(await listPrecedents(people.viewer, id));
    expect(found.some(({ statementId }) => statementId === id)).toBe(false);
    expect(found.length).toBeLessThanOrEqual(12);
  });
});
