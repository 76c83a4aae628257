import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { describeEvent } from "@/lib/events/describe-event";
import { listEvents } from "@/lib/events/queries";
import { addStatement, editStatement } from "@/lib/statements/mutations";
import { getStatement } from "@/lib/statements/queries";
import { undoGroup, undoLast } from "@/lib/undo/mutations";
import { recordVerdict } from "../mutations";
import { type Rules, usualRules } from "./model";
import { changeRules } from "./mutations";
import { getRules } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});
beforeEach(() => db.setting.deleteMany());

const strict: Rules = { needed: 2, proposerMayVerify: false, blind: false, adjudicators: "administrators" };

describe("changeRules", () => {
  it("changes the desk's for administrators, and a document's for editors; each is told in a sentence", async () => {
    expect(await changeRules(people.editor, { before: usualRules, after: strict })).toMatchObject({
      reason: "forbidden",
    });
    must(await changeRules(people.administrator, { before: usualRules, after: strict }));
    const { documentId } = await storeDeskDocument();
    expect(must(await getRules(people.viewer, documentId))).toEqual({ rules: strict, own: false });
    const own = { ...strict, needed: 3 };
    expect(await changeRules(people.reviewer, { documentId, before: null, after: own })).toMatchObject({
      reason: "forbidden",
    });
    must(await changeRules(people.editor, { documentId, before: null, after: own }));
    expect(must(await getRules(people.viewer, documentId))).toEqual({ rules: own, own: true });
    expect(must(await getRules(people.viewer))).toEqual({ rules: strict, own: true });
    const [event] = must(await listEvents(people.viewer, { documentId }));
    expect(event && describeEvent(event)).toBe("changed the rules of review of “The barrier”");
    must(await undoLast(people.editor, { documentId }));
    expect(must(await getRules(people.viewer, documentId))).toEqual({ rules: strict, own: false });
  });

  it("tells the second of two what holds, and overwrites nothing", async () => {
    const results = await Promise.all(
      [2, 3].map((needed) =>
        changeRules(people.administrator, { before: usualRules, after: { ...usualRules, needed } }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const held = must(await getRules(people.viewer)).rules;
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "other-rules", current: { rules: held } });
  });

  it("leaves the undo of the desk's rules to administrators", async () => {
    const { group } = must(await changeRules(people.administrator, { before: usualRules, after: strict }));
    expect(await undoGroup(people.editor, group ?? "")).toMatchObject({ reason: "forbidden" });
    must(await undoGroup(people.administrator, group ?? ""));
    expect(must(await getRules(people.viewer)).rules).toEqual(usualRules);
  });

  it.each([{ needed: 0 }, { needed: 6 }, { needed: 1.5 }, { adjudicators: "viewers" }])("refuses %j", async (some) => {
    const after = { ...usualRules, ...some } as Rules;
    expect(await changeRules(people.administrator, { before: usualRules, after })).toMatchObject({ ok: false });
  });
});

describe("the number of verdicts", () => {
  it("holds for verdicts from then on: what is closed stays closed", async () => {
    const document = await storeDeskDocument();
    const { id } = starting(document, "Nobody");
    must(await recordVerdict(people.reviewer, id, { version: 1, verdict: "disputed" }));
    must(await changeRules(people.editor, { documentId: document.documentId, before: null, after: strict }));
    expect(must(await getStatement(people.viewer, id))).toMatchObject({
      status: "disputed",
      review: { state: "closed" },
    });
    const other = starting(document, "a wall").id;
    must(await recordVerdict(people.reviewer, other, { version: 1, verdict: "disputed" }));
    expect(must(await getStatement(people.viewer, other))).toMatchObject({
      status: "unreviewed",
      review: { state: "awaiting", missing: 1 },
    });
    must(await recordVerdict(people.editor, other, { version: 2, verdict: "disputed" }));
    expect(must(await getStatement(people.viewer, other))).toMatchObject({
      status: "disputed",
      review: { state: "closed" },
    });
  });

  it("lets one of two who are second at once through, and tells the other", async () => {
    const document = await storeDeskDocument();
    const { id } = starting(document, "Nobody");
    must(await changeRules(people.editor, { documentId: document.documentId, before: null, after: strict }));
    must(await recordVerdict(people.reviewer, id, { version: 1, verdict: "disputed" }));
    const both = await Promise.all([
      recordVerdict(people.editor, id, { version: 2, verdict: "disputed" }),
      recordVerdict(people.administrator, id, { version: 2, verdict: "needs-sourcing" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const state = must(await getStatement(people.viewer, id)).review.state;
    expect(state).toBe(both[0]?.ok ? "closed" : "split");
  });
});

describe("the proposer", () => {
  const override = "Heard it myself";

  it("may not verify what they attributed, and may still dispute it", async () => {
    const document = await storeDeskDocument();
    const { id } = starting(document, "Nobody");
    must(await changeRules(people.editor, { documentId: document.documentId, before: null, after: strict }));
    must(await editStatement(people.editor, id, { version: 1, speakerName: "Tunde Osei" }));
    const own = await recordVerdict(people.editor, id, { version: 2, verdict: "verified", override });
    expect(own).toMatchObject({ reason: "refused", code: "own-proposal" });
    must(await recordVerdict(people.administrator, id, { version: 2, verdict: "verified", override }));
    must(await recordVerdict(people.editor, id, { version: 3, verdict: "disputed" }));
  });

  it("may not verify what they marked by hand", async () => {
    const { documentId, versionId, statements } = await storeDeskDocument();
    must(await changeRules(people.editor, { documentId, before: null, after: strict }));
    const { start } = starting({ statements }, "Nobody");
    const input = { documentId, versionId, kind: "claim" as const, start, end: start + 11 };
    const { statement } = must(await addStatement(people.editor, input));
    const seen = { version: statement.version, verdict: "verified" as const, override };
    expect(await recordVerdict(people.editor, statement.id, seen)).toMatchObject({ code: "own-proposal" });
    must(await recordVerdict(people.administrator, statement.id, seen));
  });
});
