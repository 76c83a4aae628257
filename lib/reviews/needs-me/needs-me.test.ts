import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { changeDeskSettings } from "@/lib/desk/mutations";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { newId } from "@/lib/new-id";
import { editStatement } from "@/lib/statements/mutations";
import { exportRecords } from "@/lib/statements/queries";
import { undoGroup } from "@/lib/undo/mutations";
import { logContact, settleDispute } from "../contacts/mutations";
import { addEvidence, recordVerdict, withdrawEvidence, withdrawVerdict } from "../mutations";
import type { NeedsMeReason } from "./model";
import { countNeedsMe, getNeedsMe } from "./queries";

let people: Record<Role, Actor>;
let document: DeskDocument;
let id: string;
beforeAll(async () => {
  people = await everybody();
});
beforeEach(async () => {
  await db.document.updateMany({ data: { removedAt: new Date() } });
  document = await storeDeskDocument();
  id = starting(document, "Nobody").id;
});

const version = async () => (await db.statement.findUniqueOrThrow({ where: { id } })).version;
const primary = { stance: "supports", grade: "primary", note: "The recording", locator: "12:04" } as const;
const judge = async (actor: Actor, verdict: "verified" | "disputed" | "needs-sourcing", override?: string) =>
  must(await recordVerdict(actor, id, { version: await version(), verdict, rationale: "So it is.", override }));

async function reasons(actor: Actor): Promise<NeedsMeReason[]> {
  const { groups } = must(await getNeedsMe(actor));
  return groups.filter(({ statements }) => statements.some((one) => one.id === id)).map(({ reason }) => reason);
}

describe("overtaken", () => {
  it("is what somebody decided otherwise on the same words and the same speaker", async () => {
    await judge(people.reviewer, "needs-sourcing");
    await judge(people.editor, "disputed");
    expect(await reasons(people.reviewer)).toEqual(["overtaken"]);
    expect(await reasons(people.editor)).toEqual([]);
  });

  it("is not what somebody decided of another speaker", async () => {
    await judge(people.reviewer, "needs-sourcing");
    must(await editStatement(people.editor, id, { version: await version(), speakerName: "Mara Quill" }));
    expect(await reasons(people.reviewer)).toEqual(["reopened"]);
    await judge(people.editor, "disputed");
    expect(await reasons(people.reviewer)).toEqual([]);
  });
});

describe("contested", () => {
  const call = {
    ...{ who: "Ines Marchetti", at: "2026-11-20T10:40:00Z", asked: "Did you?", said: "Never." },
    ...({ channel: "telephone", answer: "contests" } as const),
  };

  it("needs everybody who may judge, once, until somebody has looked at it", async () => {
    const before = must(await countNeedsMe(people.editor)).number;
    const { evidence } = must(await logContact(people.reviewer, id, call));
    expect(await reasons(people.editor)).toEqual(["contested"]);
    expect(await reasons(people.reviewer)).toEqual(["contested"]);
    expect(await reasons(people.viewer)).toEqual([]);
    expect(must(await countNeedsMe(people.editor)).number).toBe(before);
    must(await settleDispute(people.editor, evidence.id));
    expect(await reasons(people.editor)).toEqual(["unreviewed"]);
  });

  it("is told before what else a verdict would ask for", async () => {
    await judge(people.reviewer, "needs-sourcing");
    const { group } = must(await logContact(people.editor, id, call));
    expect(await reasons(people.reviewer)).toEqual(["contested"]);
    must(await undoGroup(people.editor, group));
    expect(await reasons(people.reviewer)).toEqual(["sourcing"]);
  });
});

describe("sourcing", () => {
  it("is the reader's still where they took the verdict back and gave it again", async () => {
    const given = await judge(people.reviewer, "needs-sourcing");
    const { group } = must(await withdrawVerdict(people.reviewer, given.verdict.id));
    expect(await reasons(people.reviewer)).not.toContain("sourcing");
    must(await undoGroup(people.reviewer, group));
    expect(await reasons(people.reviewer)).toEqual(["sourcing"]);
  });
});

describe("unbacked", () => {
  it("is what the reader verified, once its evidence is withdrawn, until it is back", async () => {
    const { evidence } = must(await addEvidence(people.editor, id, primary));
    await judge(people.reviewer, "verified");
    expect(await reasons(people.reviewer)).toEqual([]);
    const { group } = must(await withdrawEvidence(people.editor, evidence.id));
    expect(await reasons(people.reviewer)).toEqual(["unbacked"]);
    expect(await reasons(people.editor)).toEqual([]);
    expect(await exported()).toMatchObject({ status: "verified", gateLapsed: true });
    expect(must(await countNeedsMe(people.reviewer)).number).toBe(document.statements.length);
    must(await undoGroup(people.editor, group));
    expect(await reasons(people.reviewer)).toEqual([]);
    expect(await exported()).toMatchObject({ status: "verified", gateLapsed: false });
  });

  it("is not what was verified over the gate, nor anything where the gate is off", async () => {
    await judge(people.editor, "verified", "Heard it myself.");
    expect(await reasons(people.editor)).toEqual([]);
    must(await changeDeskSettings(people.administrator, { gate: false }));
    await judge(people.reviewer, "verified");
    expect(await reasons(people.reviewer)).toEqual([]);
    must(await changeDeskSettings(people.administrator, { gate: true }));
    expect(await reasons(people.reviewer)).toEqual(["unbacked"]);
  });

  async function exported() {
    for await (const record of must(exportRecords(people.viewer, { document: document.documentId })))
      if (record.id === id) return record;
    return null;
  }
});

it("finds what needs the reader behind any number of statements that do not", async () => {
  await judge(people.reviewer, "needs-sourcing");
  await judge(people.editor, "disputed");
  const { versionId, documentId } = document;
  const ids = Array.from({ length: 700 }, () => newId());
  await db.statement.createMany({
    data: ids.map((one) => ({ ...plain, id: one, documentId, versionId, status: "disputed" })),
  });
  // The reader had judged these otherwise, of another speaker: each is looked at, and none is overtaken.
  const judgedOf = {
    verdict: "verified",
    judgedText: plain.text,
    judgedSpeakerId: "somebody else",
    judgedKind: "claim",
  };
  await db.verdict.createMany({
    data: ids.flatMap((one) => [
      { ...judgedOf, id: newId(), statementId: one, reviewerId: people.reviewer.userId },
      {
        ...judgedOf,
        id: newId(),
        statementId: one,
        reviewerId: people.editor.userId,
        verdict: "disputed",
        judgedSpeakerId: null,
      },
    ]),
  });
  expect(await reasons(people.reviewer)).toEqual(["overtaken"]);
});

const plain = {
  kind: "claim",
  start: 0,
  end: 4,
  text: "“The",
  prefix: "",
  suffix: "",
  rule: "for-tests",
  confidence: 1,
};
