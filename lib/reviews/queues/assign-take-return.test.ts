import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { addPerson, everybody } from "@/lib/accounts/testing/people";
import { writeComment } from "@/lib/comments/mutations";
import { db } from "@/lib/db/client";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { describeEvent } from "@/lib/events/describe-event";
import { leaseLength } from "@/lib/events/follow-ups";
import type { EventType } from "@/lib/events/model";
import { verifyChain } from "@/lib/events/queries";
import { editStatement } from "@/lib/statements/mutations";
import { redoLast, undoGroup, undoLast } from "@/lib/undo/mutations";
import { assignStatement, unassignStatement } from "../assignments/mutations";
import { actOnMany } from "../bulk/mutations";
import { releaseStatement, takeStatement } from "../leases/mutations";
import { recordVerdict } from "../mutations";
import { answerReturn, closeReturn, returnStatement } from "../returns/mutations";

let people: Record<Role, Actor>;
let other: Actor;
let document: DeskDocument;
let id: string;
beforeAll(async () => {
  people = await everybody();
  other = { ...(await addPerson(db, "reviewer", "other@desk.example")), name: "Mira Lund" };
});
beforeEach(async () => {
  document = await storeDeskDocument();
  id = starting(document, "Nobody").id;
});

const asked = async (of = id) => {
  const rows = await db.assignment.findMany({ where: { statementId: of, endedAt: null }, orderBy: { id: "asc" } });
  return rows.map(({ userId }) => userId);
};
const lastSentence = async () => {
  const event = await db.event.findFirstOrThrow({ orderBy: { seq: "desc" } });
  return describeEvent({ type: event.type as EventType, undoes: null, data: JSON.parse(event.data) });
};
const toldOf = async (actor: Actor) => {
  const rows = await db.notification.findMany({
    where: { userId: actor.userId, documentId: document.documentId, readAt: null },
    orderBy: { id: "asc" },
  });
  return rows.map(({ kind, count }) => (count > 1 ? `${kind} ${count}` : kind));
};
const version = async () => (await db.statement.findUniqueOrThrow({ where: { id } })).version;

describe("assigning", () => {
  it("asks a member, in a sentence of the record, and tells them", async () => {
    const deadline = "2026-12-01T17:00:00.000Z";
    const { changed } = must(await assignStatement(people.editor, id, { userId: people.reviewer.userId, deadline }));
    expect(changed).toBe(true);
    expect(await asked()).toEqual([people.reviewer.userId]);
    expect(await lastSentence()).toBe("asked Mira Lund to read “Nobody will drown here again” by 2026-12-01 17:00 UTC");
    expect(await toldOf(people.reviewer)).toEqual(["assigned"]);
  });

  it("asked again is no second act, and another deadline is", async () => {
    must(await assignStatement(people.editor, id, { userId: people.reviewer.userId }));
    const again = must(await assignStatement(people.editor, id, { userId: people.reviewer.userId }));
    expect(again.changed).toBe(false);
    expect(await db.event.count({ where: { group: again.group } })).toBe(0);
    const deadline = "2026-12-01T17:00:00.000Z";
    must(await assignStatement(people.editor, id, { userId: people.reviewer.userId, deadline }));
    expect(await asked()).toHaveLength(1);
    must(await undoLast(people.editor, { documentId: document.documentId }));
    const [row] = await db.assignment.findMany({ where: { statementId: id } });
    expect(row).toMatchObject({ deadline: null, endedAt: null });
  });

  it("is undone with the news of it, done again, and taken back", async () => {
    must(await assignStatement(people.editor, id, { userId: people.reviewer.userId }));
    must(await undoLast(people.editor, { documentId: document.documentId }));
    expect(await asked()).toEqual([]);
    expect(await toldOf(people.reviewer)).toEqual([]);
    must(await redoLast(people.editor, { documentId: document.documentId }));
    expect(await asked()).toEqual([people.reviewer.userId]);
    expect(await toldOf(people.reviewer)).toEqual(["assigned"]);
    const { group } = must(await unassignStatement(people.reviewer, id, people.reviewer.userId));
    expect(await asked()).toEqual([]);
    must(await undoGroup(people.reviewer, group));
    expect(await asked()).toEqual([people.reviewer.userId]);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("is for editors; a reviewer takes on what they like, and gives back only their own", async () => {
    expect(await assignStatement(people.reviewer, id, { userId: people.editor.userId })).toMatchObject({
      reason: "forbidden",
    });
    must(await assignStatement(people.reviewer, id, { userId: people.reviewer.userId }));
    expect(await unassignStatement(other, id, people.reviewer.userId)).toMatchObject({ reason: "forbidden" });
    expect(await assignStatement(people.viewer, id, { userId: people.viewer.userId })).toMatchObject({
      reason: "forbidden",
    });
    expect(await toldOf(people.reviewer)).toEqual([]);
  });

  it("asks nobody who gives no verdicts", async () => {
    const refused = await assignStatement(people.editor, id, { userId: people.viewer.userId });
    expect(refused).toMatchObject({ reason: "refused", code: "no-such-reader" });
    expect(await asked()).toEqual([]);
  });
});

describe("assigning all that match", () => {
  const filter = () => ({ document: document.documentId });
  const roundRobin = () => ({
    act: "assign" as const,
    rule: "round-robin" as const,
    members: [people.reviewer.userId, other.userId],
  });

  it("is previewed, done in one act, and undone in one", async () => {
    const preview = must(await actOnMany(people.editor, { act: roundRobin(), filter: filter(), preview: true }));
    expect(preview).toMatchObject({ asked: 6, refused: [], group: null });
    expect(preview.done).toHaveLength(6);
    expect(await db.assignment.count({ where: { statement: { documentId: document.documentId } } })).toBe(0);
    const { group } = must(await actOnMany(people.editor, { act: roundRobin(), filter: filter(), expected: 6 }));
    expect(await Promise.all(document.statements.map((one) => asked(one.id)))).toEqual([
      [people.reviewer.userId],
      [other.userId],
      [people.reviewer.userId],
      [other.userId],
      [people.reviewer.userId],
      [other.userId],
    ]);
    expect(await toldOf(people.reviewer)).toEqual(["assigned 3"]);
    expect(await db.event.count({ where: { group: group ?? "" } })).toBe(6);
    must(await undoGroup(people.editor, group ?? ""));
    expect(await db.assignment.count({ where: { statement: filterOf(), endedAt: null } })).toBe(0);
    expect(await toldOf(people.reviewer)).toEqual([]);
  });
  const filterOf = () => ({ documentId: document.documentId });

  it("does nothing where another number matches by now", async () => {
    const late = await actOnMany(people.editor, { act: roundRobin(), filter: filter(), expected: 5 });
    expect(late).toMatchObject({ reason: "changed", code: "other-count" });
  });

  it("keeps a speaker's statements with one member", async () => {
    const act = { ...roundRobin(), rule: "by-speaker" as const };
    must(await actOnMany(people.editor, { act, filter: filter(), expected: 6 }));
    const osei = starting(document, "a wall");
    expect(await asked(osei.id)).toEqual([other.userId]);
    for (const { id: one } of document.statements.filter((statement) => statement.id !== osei.id))
      expect(await asked(one)).toEqual([people.reviewer.userId]);
  });

  it("gives whole paragraphs by section, and names what no section holds", async () => {
    const ranges = [{ userId: people.reviewer.userId, from: 1, to: 1 }];
    const act = { ...roundRobin(), rule: "by-section" as const, ranges };
    const done = must(await actOnMany(people.editor, { act, filter: filter(), expected: 6 }));
    expect(done.done).toHaveLength(3);
    expect(done.refused.map(({ code }) => code)).toEqual(Array(3).fill("outside-ranges"));
    must(await actOnMany(people.editor, { act: { act: "unassign" }, filter: filter(), expected: 6 }));
    expect(await asked(document.statements[0]?.id)).toEqual([]);
  });
});

describe("taking in hand", () => {
  it("gives it to exactly one of two at once, and tells the other who has it", async () => {
    for (let round = 0; round < 5; round += 1) {
      const results = await Promise.all([takeStatement(people.reviewer, id), takeStatement(other, id)]);
      const won = results.flatMap((result, index) => (result.ok ? [index] : []));
      expect(won).toHaveLength(1);
      const [winner, loser] = won[0] === 0 ? [people.reviewer, other] : [other, people.reviewer];
      expect(results.find((result) => !result.ok)).toMatchObject({
        reason: "changed",
        code: "held",
        current: { holder: { id: winner.userId, name: "Mira Lund" } },
      });
      expect(loser.userId).not.toBe(winner.userId);
      must(await releaseStatement(winner, id));
    }
  });

  it("never keeps a second reader from judging", async () => {
    must(await takeStatement(people.reviewer, id));
    must(await recordVerdict(other, id, { version: await version(), verdict: "disputed" }));
    expect(await db.lease.count({ where: { statementId: id } })).toBe(1);
  });

  it("goes on while the holder works on it, and ends with their verdict", async () => {
    must(await takeStatement(people.reviewer, id));
    const soon = new Date(Date.now() + 60_000);
    await db.lease.update({ where: { statementId: id }, data: { takenAt: new Date(0), until: soon } });
    must(await writeComment(people.reviewer, { statementId: id, text: "Who has the tape?" }));
    const { until } = await db.lease.findUniqueOrThrow({ where: { statementId: id } });
    expect(until.getTime()).toBeGreaterThan(Date.now() + leaseLength - 5000);
    must(await recordVerdict(people.reviewer, id, { version: await version(), verdict: "disputed" }));
    expect(await db.lease.count({ where: { statementId: id } })).toBe(0);
  });

  it("is not kept up by what others do with it", async () => {
    must(await takeStatement(people.reviewer, id));
    const soon = new Date(Date.now() + 60_000);
    await db.lease.update({ where: { statementId: id }, data: { takenAt: new Date(0), until: soon } });
    must(await writeComment(other, { statementId: id, text: "Who has the tape?" }));
    expect((await db.lease.findUniqueOrThrow({ where: { statementId: id } })).until).toEqual(soon);
  });

  it("runs out, and is anybody's then", async () => {
    must(await takeStatement(people.reviewer, id));
    const past = { takenAt: new Date(0), until: new Date(Date.now() - 1) };
    await db.lease.update({ where: { statementId: id }, data: past });
    must(await takeStatement(other, id));
    expect(await toldOf(people.reviewer)).toEqual([]);
    expect(await lastSentence()).toBe("took “Nobody will drown here again” in hand");
  });

  it("is taken over from who was seen to hold it, and they are told", async () => {
    must(await takeStatement(people.reviewer, id));
    expect(await takeStatement(other, id, { over: people.editor.userId })).toMatchObject({ code: "held" });
    must(await takeStatement(other, id, { over: people.reviewer.userId }));
    expect(await lastSentence()).toBe("took “Nobody will drown here again” over from Mira Lund");
    expect(await toldOf(people.reviewer)).toEqual(["taken-over"]);
    expect(must(await releaseStatement(people.reviewer, id)).changed).toBe(false);
  });
});

describe("returning", () => {
  const note = "The tape has other words at 12:04.";

  it("goes to who edited it last, comes back once it is put right, and both are told", async () => {
    must(await editStatement(other, id, { version: await version(), speakerName: "Mara Quill" }));
    const { group } = must(await returnStatement(people.reviewer, id, { note }));
    expect(await db.return.findFirst({ where: { statementId: id } })).toMatchObject({ toId: other.userId, note });
    expect(await toldOf(other)).toEqual(["returned"]);
    expect(await answerReturn(people.editor, id)).toMatchObject({ reason: "forbidden" });
    must(await answerReturn(other, id, { note: "Put right." }));
    expect(await toldOf(people.reviewer)).toEqual(["came-back"]);
    expect(await undoGroup(people.reviewer, group)).toMatchObject({ reason: "changed" });
    expect(await closeReturn(other, id)).toMatchObject({ reason: "forbidden" });
    must(await closeReturn(people.reviewer, id));
    expect(await answerReturn(other, id)).toMatchObject({ code: "not-returned" });
  });

  it("is undone step by step, and done again", async () => {
    must(await returnStatement(people.reviewer, id, { note, toId: other.userId }));
    const answered = must(await answerReturn(other, id));
    must(await undoGroup(other, answered.group));
    expect(await db.return.findFirst({ where: { statementId: id } })).toMatchObject({ answeredAt: null });
    const back = must(await answerReturn(other, id));
    expect(back.changed).toBe(true);
    const closed = must(await closeReturn(people.reviewer, id));
    const undone = must(await undoGroup(people.reviewer, closed.group));
    expect(await db.return.findFirst({ where: { statementId: id } })).toMatchObject({ closedAt: null });
    must(await undoGroup(people.reviewer, undone.group));
    expect(await db.return.count({ where: { statementId: id, closedAt: null } })).toBe(0);
    expect(await verifyChain()).toMatchObject({ ok: true });
  });

  it("is refused to oneself, to who may not edit, and where nobody has worked on it", async () => {
    expect(await returnStatement(people.reviewer, id, { note })).toMatchObject({ code: "nobody-to-return-to" });
    for (const toId of [people.reviewer.userId, people.viewer.userId])
      expect(await returnStatement(people.reviewer, id, { note, toId })).toMatchObject({ code: "no-such-editor" });
    expect(await returnStatement(people.reviewer, id, { note: " " })).toMatchObject({ reason: "malformed" });
    expect(await returnStatement(people.viewer, id, { note })).toMatchObject({ reason: "forbidden" });
  });

  it("stands once at a time: somebody else's is told, one's own is replaced, and an undo brings it back", async () => {
    must(await returnStatement(people.reviewer, id, { note, toId: other.userId }));
    expect(await returnStatement(people.editor, id, { note, toId: other.userId })).toMatchObject({
      code: "returned-already",
    });
    const second = must(
      await returnStatement(people.reviewer, id, { note: "And the date.", toId: people.editor.userId }),
    );
    expect(await db.return.count({ where: { statementId: id, closedAt: null } })).toBe(1);
    must(await undoGroup(people.reviewer, second.group));
    expect(await db.return.findMany({ where: { statementId: id, closedAt: null } })).toMatchObject([{ note }]);
  });
});
