import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { newId } from "@/lib/new-id";
import { actInSession } from "@/lib/sessions/act-in-session";
import { openSession } from "@/lib/sessions/mutations";
import { editStatement } from "@/lib/statements/mutations";
import { assignStatement } from "../assignments/mutations";
import { logContact } from "../contacts/mutations";
import { takeStatement } from "../leases/mutations";
import { recordVerdict } from "../mutations";
import { answerReturn, returnStatement } from "../returns/mutations";
import { usualRules } from "../rules/model";
import type { QueueName, QueueOrder } from "./model";
import { countQueues, getMarks, getQueue } from "./queries";

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
const judge = async (actor: Actor, verdict: "disputed" | "needs-sourcing") =>
  must(await recordVerdict(actor, id, { version: await version(), verdict, rationale: "So it is." }));
async function idsIn(actor: Actor, queue: QueueName, order?: QueueOrder) {
  const page = must(await getQueue(actor, { queue, order }));
  const counts = must(await countQueues(actor));
  expect(counts[queue], queue).toEqual(page.total);
  return page.items.map((item) => item.id);
}

it("holds what is asked of the reader until their verdict stands, and again once the words changed", async () => {
  must(await assignStatement(people.editor, id, { userId: people.reviewer.userId }));
  expect(await idsIn(people.reviewer, "assigned")).toEqual([id]);
  expect(await idsIn(people.editor, "assigned")).toEqual([]);
  await judge(people.reviewer, "disputed");
  expect(await idsIn(people.reviewer, "assigned")).toEqual([]);
  must(await editStatement(people.editor, id, { version: await version(), speakerName: "Mara Quill" }));
  expect(await idsIn(people.reviewer, "assigned")).toEqual([id]);
});

it("leaves open what nobody is asked for and nobody else has in hand", async () => {
  const [one, two] = document.statements.filter((statement) => statement.id !== id);
  must(await assignStatement(people.editor, one?.id ?? "", { userId: people.editor.userId }));
  must(await takeStatement(people.editor, two?.id ?? ""));
  await judge(people.editor, "disputed");
  const open = await idsIn(people.reviewer, "open", "place");
  expect(open).toEqual(
    document.statements.map((statement) => statement.id).filter((each) => ![id, one?.id, two?.id].includes(each)),
  );
  expect(await idsIn(people.editor, "open")).toContain(two?.id);
  await db.lease.updateMany({ data: { takenAt: new Date(0), until: new Date(1) } });
  expect(await idsIn(people.reviewer, "open")).toContain(two?.id);
});

it("brings what was returned to who puts it right, and then to who returned it", async () => {
  must(await returnStatement(people.reviewer, id, { note: "The tape differs.", toId: people.editor.userId }));
  expect(must(await getQueue(people.editor, { queue: "returned" })).items).toMatchObject([
    { id, note: "The tape differs." },
  ]);
  expect(await idsIn(people.reviewer, "returned")).toEqual([]);
  must(await answerReturn(people.editor, id, { note: "Now it has them." }));
  expect(await idsIn(people.editor, "returned")).toEqual([]);
  expect(must(await getQueue(people.reviewer, { queue: "returned" })).items).toMatchObject([
    { id, note: "Put right: Now it has them." },
  ]);
  await judge(people.reviewer, "disputed");
  expect(await idsIn(people.reviewer, "returned")).toEqual([]);
});

it("holds the disputes that the reader is part of, and no others", async () => {
  await judge(people.reviewer, "needs-sourcing");
  expect(await idsIn(people.reviewer, "disputes")).toEqual([]);
  await judge(people.editor, "disputed");
  expect(await idsIn(people.reviewer, "disputes")).toEqual([id]);
  expect(await idsIn(people.editor, "disputes")).toEqual([]);
  const call = { who: "Ines Marchetti", at: "2026-11-20T10:40:00Z", asked: "Did you?", said: "Never." };
  must(await logContact(people.administrator, id, { ...call, channel: "telephone", answer: "contests" }));
  expect(await idsIn(people.editor, "disputes")).toEqual([id]);
  expect(await idsIn(people.administrator, "disputes")).toEqual([]);
});

it("holds what a session left to its owner once it is closed, until somebody has judged it", async () => {
  const session = must(await openSession(people.editor, { title: "Noon", filter: { document: document.documentId } }));
  const item = await db.sessionItem.findFirstOrThrow({ where: { sessionId: session.id, statementId: id } });
  const park = {
    act: "park",
    itemId: item.id,
    version: item.version,
    ownerId: people.reviewer.userId,
    note: "Ask the clerk.",
  } as const;
  must(await actInSession(people.editor, session.id, park));
  expect(await idsIn(people.reviewer, "follow-ups")).toEqual([]);
  must(await actInSession(people.editor, session.id, { act: "close" }));
  expect(must(await getQueue(people.reviewer, { queue: "follow-ups" })).items).toMatchObject([
    { id, note: "Ask the clerk." },
  ]);
  const told = await db.notification.findMany({ where: { userId: people.reviewer.userId, sessionId: session.id } });
  expect(told).toMatchObject([{ kind: "follow-up", statementId: id, count: 1 }]);
  await judge(people.editor, "disputed");
  expect(await idsIn(people.reviewer, "follow-ups")).toEqual([]);
});

it("shows viewers no queue, and everybody who sees to what", async () => {
  expect(await idsIn(people.viewer, "open")).toEqual([]);
  must(await assignStatement(people.editor, id, { userId: people.reviewer.userId }));
  must(await takeStatement(people.reviewer, id));
  const marks = must(await getMarks(people.viewer, document.documentId));
  expect(marks).toMatchObject([
    { statementId: id, assigned: [{ name: "Mira Lund" }], holder: { id: people.reviewer.userId }, returned: null },
  ]);
  expect(await getMarks(people.viewer, "nowhere")).toMatchObject({ reason: "not-found" });
});

describe("order", () => {
  const set = (statementId: string, data: object) => db.statement.update({ where: { id: statementId }, data });

  it("puts the riskiest first, the soonest due first, or follows the text", async () => {
    const [a, b, c] = document.statements.map((statement) => statement.id) as [string, string, string];
    for (const [one, deadline] of [
      [a, "2026-12-03T00:00:00.000Z"],
      [b, null],
      [c, "2026-12-01T00:00:00.000Z"],
    ] as const)
      must(await assignStatement(people.editor, one, { userId: people.reviewer.userId, deadline }));
    await set(a, { confidence: 1, checkworthiness: 0.1 });
    await set(b, { confidence: 0.2, checkworthiness: 0.1 });
    await set(c, { confidence: 0.9, checkworthiness: 0.9 });
    expect(await idsIn(people.reviewer, "assigned", "risk")).toEqual([b, c, a]);
    expect(await idsIn(people.reviewer, "assigned", "deadline")).toEqual([c, a, b]);
    expect(await idsIn(people.reviewer, "assigned", "place")).toEqual([a, b, c]);
    await set(b, { attributedById: people.editor.userId });
    expect(await idsIn(people.reviewer, "assigned", "risk")).toEqual([c, a, b].toSorted((x) => (x === c ? -1 : 1)));
  });
});

it("says how many there are in all of 5,000, page by page, quickly", async () => {
  const { versionId, documentId } = document;
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
  await db.statement.createMany({
    data: Array.from({ length: 4994 }, (_, index) => ({
      ...plain,
      id: newId(),
      documentId,
      versionId,
      start: index,
      end: index + 4,
    })),
  });
  await db.assignment.createMany({
    data: (await db.statement.findMany({ where: { documentId }, select: { id: true } })).map((row) => ({
      ...{ id: newId(), statementId: row.id, userId: people.reviewer.userId, byId: people.editor.userId },
    })),
  });
  const started = performance.now();
  const first = must(await getQueue(people.reviewer, { queue: "assigned", limit: 200 }));
  const took = performance.now() - started;
  console.info(`a page of a queue of 5,000: ${Math.round(took)} ms`);
  expect(first.total).toEqual({ number: 5000, more: false });
  expect(first.items).toHaveLength(200);
  const second = must(
    await getQueue(people.reviewer, { queue: "assigned", limit: 200, cursor: first.nextCursor ?? "" }),
  );
  expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(400);
  // Generous: the machine that tests may be busy. What it is on an idle one is measured, not tested.
  expect(took).toBeLessThan(5000);
});

it("shows what waits for a second reader to everybody but its first", async () => {
  const rules = JSON.stringify({ ...usualRules, needed: 2 });
  await db.document.update({ where: { id: document.documentId }, data: { rules } });
  await judge(people.editor, "disputed");
  expect(await idsIn(people.reviewer, "second-reader")).toEqual([id]);
  expect(await idsIn(people.editor, "second-reader")).toEqual([]);
  await judge(people.reviewer, "disputed");
  expect(await idsIn(people.administrator, "second-reader")).toEqual([]);
});
