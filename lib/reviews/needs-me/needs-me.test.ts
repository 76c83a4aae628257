import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { changeDeskSettings } from "@/lib/desk/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { newId } from "@/lib/new-id";
import { editStatement } from "@/lib/statements/mutations";
import { exportRecords } from "@/lib/statements/queries";
import { undoGroup } from "@/lib/undo/mutations";
import { assignStatement } from "../assignments/mutations";
import { logContact, settleDispute } from "../contacts/mutations";
import { addEvidence, withdrawEvidence, withdrawVerdict } from "../mutations";
import { countQueues } from "../queues/queries";
import { answerReturn, returnStatement } from "../returns/mutations";
import { usualRules } from "../rules/model";
import { claim, queueDesk } from "../testing/queue-desk";
import type { NeedsMeReason } from "./model";
import { countNeedsMe, getNeedsMe } from "./queries";

const desk = queueDesk();
const { judge, version } = desk;
let id: string;
beforeEach(() => {
  id = desk.id;
});
const primary = { stance: "supports", grade: "primary", note: "The recording", locator: "12:04" } as const;

async function reasons(actor: Actor): Promise<NeedsMeReason[]> {
  const { groups } = must(await getNeedsMe(actor));
  return groups.filter(({ statements }) => statements.some((one) => one.id === id)).map(({ reason }) => reason);
}

describe("overtaken", () => {
  it("is what somebody decided otherwise on the same words and the same speaker", async () => {
    await judge(desk.people.reviewer, "needs-sourcing");
    await judge(desk.people.editor, "disputed");
    expect(await reasons(desk.people.reviewer)).toEqual(["overtaken"]);
    expect(await reasons(desk.people.editor)).toEqual([]);
  });

  it("is not what somebody decided of another speaker", async () => {
    await judge(desk.people.reviewer, "needs-sourcing");
    must(await editStatement(desk.people.editor, id, { version: await version(), speakerName: "Mara Quill" }));
    expect(await reasons(desk.people.reviewer)).toEqual(["reopened"]);
    await judge(desk.people.editor, "disputed");
    expect(await reasons(desk.people.reviewer)).toEqual([]);
  });
});

describe("contested", () => {
  const call = {
    ...{ who: "Ines Marchetti", at: "2026-11-20T10:40:00Z", asked: "Did you?", said: "Never." },
    ...({ channel: "telephone", answer: "contests" } as const),
  };

  it("needs everybody who may judge, once, until somebody has looked at it", async () => {
    const before = must(await countNeedsMe(desk.people.editor)).number;
    const { evidence } = must(await logContact(desk.people.reviewer, id, call));
    expect(await reasons(desk.people.editor)).toEqual(["contested"]);
    expect(await reasons(desk.people.reviewer)).toEqual(["contested"]);
    expect(await reasons(desk.people.viewer)).toEqual([]);
    expect(must(await countNeedsMe(desk.people.editor)).number).toBe(before);
    must(await settleDispute(desk.people.editor, evidence.id));
    expect(await reasons(desk.people.editor)).toEqual(["unreviewed"]);
  });

  it("is told before what else a verdict would ask for", async () => {
    await judge(desk.people.reviewer, "needs-sourcing");
    const { group } = must(await logContact(desk.people.editor, id, call));
    expect(await reasons(desk.people.reviewer)).toEqual(["contested"]);
    must(await undoGroup(desk.people.editor, group));
    expect(await reasons(desk.people.reviewer)).toEqual(["sourcing"]);
  });
});

describe("sourcing", () => {
  it("is the reader's still where they took the verdict back and gave it again", async () => {
    const given = await judge(desk.people.reviewer, "needs-sourcing");
    const { group } = must(await withdrawVerdict(desk.people.reviewer, given.verdict.id));
    expect(await reasons(desk.people.reviewer)).not.toContain("sourcing");
    must(await undoGroup(desk.people.reviewer, group));
    expect(await reasons(desk.people.reviewer)).toEqual(["sourcing"]);
  });
});

describe("unbacked", () => {
  it("is what the reader verified, once its evidence is withdrawn, until it is back", async () => {
    const { evidence } = must(await addEvidence(desk.people.editor, id, primary));
    await judge(desk.people.reviewer, "verified");
    expect(await reasons(desk.people.reviewer)).toEqual([]);
    const { group } = must(await withdrawEvidence(desk.people.editor, evidence.id));
    expect(await reasons(desk.people.reviewer)).toEqual(["unbacked"]);
    expect(await reasons(desk.people.editor)).toEqual([]);
    expect(await exported()).toMatchObject({ status: "verified", gateLapsed: true });
    expect(must(await countNeedsMe(desk.people.reviewer)).number).toBe(desk.document.statements.length);
    must(await undoGroup(desk.people.editor, group));
    expect(await reasons(desk.people.reviewer)).toEqual([]);
    expect(await exported()).toMatchObject({ status: "verified", gateLapsed: false });
  });

  it("is not what was verified over the gate, nor anything where the gate is off", async () => {
    await judge(desk.people.editor, "verified", "Heard it myself.");
    expect(await reasons(desk.people.editor)).toEqual([]);
    must(await changeDeskSettings(desk.people.administrator, { gate: false }));
    await judge(desk.people.reviewer, "verified");
    expect(await reasons(desk.people.reviewer)).toEqual([]);
    must(await changeDeskSettings(desk.people.administrator, { gate: true }));
    expect(await reasons(desk.people.reviewer)).toEqual(["unbacked"]);
  });

  async function exported() {
    for await (const record of must(exportRecords(desk.people.viewer, { document: desk.document.documentId })))
      if (record.id === id) return record;
    return null;
  }
});

it("finds what needs the reader behind any number of statements that do not", async () => {
  await judge(desk.people.reviewer, "needs-sourcing");
  await judge(desk.people.editor, "disputed");
  const ids = await desk.addClaims(700, { status: "disputed" });
  // The reader had judged these otherwise, of another speaker: each is looked at, and none is overtaken.
  const judgedOf = {
    verdict: "verified",
    judgedText: claim.text,
    judgedSpeakerId: "somebody else",
    judgedKind: "claim",
  };
  await db.verdict.createMany({
    data: ids.flatMap((one) => [
      { ...judgedOf, id: newId(), statementId: one, reviewerId: desk.people.reviewer.userId },
      {
        ...judgedOf,
        id: newId(),
        statementId: one,
        reviewerId: desk.people.editor.userId,
        verdict: "disputed",
        judgedSpeakerId: null,
      },
    ]),
  });
  expect(await reasons(desk.people.reviewer)).toEqual(["overtaken"]);
});

describe("what the queues hold", () => {
  const count = async (actor: Actor) => must(await countNeedsMe(actor));

  it("needs the reader for the queue’s reason, is counted once, and never for what they have judged", async () => {
    const rules = JSON.stringify({ ...usualRules, needed: 2 });
    await db.document.update({ where: { id: desk.document.documentId }, data: { rules } });
    const { reviewer, editor } = desk.people;
    must(await assignStatement(editor, id, { userId: reviewer.userId, deadline: "2026-12-01T17:00:00.000Z" }));
    must(await returnStatement(editor, id, { note: "The tape differs.", toId: reviewer.userId }));
    expect(await reasons(reviewer)).toEqual(["returned"]);
    expect((await count(reviewer)).number).toBe(desk.document.statements.length);
    must(await answerReturn(reviewer, id));
    expect(await reasons(reviewer)).toEqual(["assigned"]);
    expect(must(await getNeedsMe(reviewer)).groups[0]?.statements[0]?.note).toBe("due 2026-12-01 17:00 UTC");
    expect(await reasons(editor)).toEqual(["returned"]);
    await judge(reviewer, "disputed");
    expect(await reasons(reviewer)).toEqual([]);
    expect((await count(reviewer)).number).toBe(desk.document.statements.length - 1);
    expect(await reasons(desk.people.administrator)).toEqual(["second-reader"]);
    await judge(editor, "needs-sourcing");
    expect(await reasons(editor)).toEqual(["split"]);
    expect(await reasons(reviewer)).toEqual([]);
  });

  it("agrees with their own counts", async () => {
    const { reviewer } = desk.people;
    must(await assignStatement(desk.people.editor, id, { userId: reviewer.userId }));
    const { groups, count: all } = must(await getNeedsMe(reviewer));
    const queues = must(await countQueues(reviewer));
    const of = (reason: NeedsMeReason) =>
      groups.filter((group) => group.reason === reason).reduce((sum, group) => sum + group.count, 0);
    expect(of("assigned")).toBe(queues.assigned.number);
    expect(of("unreviewed")).toBe(queues.open.number);
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(all.number);
  });
});
