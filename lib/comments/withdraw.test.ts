import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { addPerson, everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { describeEvent } from "@/lib/events/describe-event";
import { listNotices } from "@/lib/events/notifications/queries";
import { listEvents } from "@/lib/events/queries";
import type { ExportRecord } from "@/lib/exports/model";
import { addEvidence } from "@/lib/reviews/mutations";
import { getMarks } from "@/lib/reviews/queues/queries";
import { exportRecords } from "@/lib/statements/queries";
import { redoLast, undoGroup, undoLast } from "@/lib/undo/mutations";
import { isOpenThread, threadsOf } from "./model";
import { setResolved, setWithdrawn, writeComment } from "./mutations";
import { listComments } from "./queries";

let people: Record<Role, Actor>;
let other: Actor;
beforeAll(async () => {
  people = await everybody();
  other = await addPerson(db, "reviewer", "other@desk.example");
});

async function said(text = "Who has the tape?", mentions: string[] = []) {
  const document = await storeDeskDocument();
  const statementId = starting(document, "Nobody").id;
  const { comment, group } = must(await writeComment(people.reviewer, { statementId, text, mentions }));
  return { ...document, statementId, id: comment.id, group };
}
const read = async (statementId: string) => must(await listComments(people.viewer, statementId));

it("takes the words away and leaves the place, with its answers", async () => {
  const { statementId, id } = await said();
  must(await writeComment(people.editor, { statementId, text: "I have.", threadId: id }));
  must(await setWithdrawn(people.reviewer, id, true));
  expect(await read(statementId)).toMatchObject([
    { id, text: "", withdrawn: { by: people.reviewer.name } },
    { text: "I have.", threadId: id, withdrawn: null },
  ]);
  expect(JSON.stringify(must(await listEvents(people.viewer, { entityId: statementId })))).not.toContain("tape");
  must(await setWithdrawn(people.reviewer, id, false));
  expect((await read(statementId))[0]).toMatchObject({ text: "Who has the tape?", withdrawn: null });
});

it("is withdrawn by whoever wrote it or an editor, and by nobody else", async () => {
  const { id } = await said();
  expect(await setWithdrawn(other, id, true)).toMatchObject({ reason: "forbidden", code: "not-yours" });
  expect(await setWithdrawn(people.viewer, id, true)).toMatchObject({ reason: "forbidden" });
  expect(await setWithdrawn({ ...people.reviewer, scope: "read", via: "token" }, id, true)).toMatchObject({
    reason: "forbidden",
  });
  expect(await setWithdrawn(null, id, true)).toMatchObject({ reason: "unauthenticated" });
  expect(must(await setWithdrawn(people.editor, id, true)).comment.withdrawn?.by).toBe(people.editor.name);
});

it("cannot be changed or deleted in the database itself", async () => {
  const { id } = await said();
  const changed = db.$executeRaw`UPDATE "Comment" SET "text" = 'Otherwise' WHERE "id" = ${id}`;
  await expect(changed).rejects.toThrow(/never changed/);
  await expect(db.$executeRaw`DELETE FROM "Comment" WHERE "id" = ${id}`).rejects.toThrow(/never changed/);
});

describe("undo", () => {
  it("takes back a comment, tells nobody whom it named, and brings it back", async () => {
    const { statementId, documentId } = await said("Ask @Tunde Osei.", [people.editor.userId]);
    expect(must(await listNotices(people.editor, { show: "unread" })).items[0]).toMatchObject({ kind: "mentioned" });
    must(await undoLast(people.reviewer, { documentId }));
    expect(await read(statementId)).toMatchObject([{ text: "", mentions: [] }]);
    expect(must(await listNotices(people.editor, { show: "unread" })).items).toEqual([]);
    must(await redoLast(people.reviewer, { documentId }));
    expect(await read(statementId)).toMatchObject([{ text: "Ask @Tunde Osei.", withdrawn: null }]);
  });

  it("opens a thread that was resolved, unless somebody did so already", async () => {
    const { statementId, id } = await said();
    const { group } = must(await setResolved(people.editor, id, true));
    must(await undoGroup(people.editor, group));
    expect((await read(statementId))[0]?.resolved).toBeNull();
    const again = must(await setResolved(people.editor, id, true));
    must(await setResolved(people.reviewer, id, false));
    expect(await undoGroup(people.editor, again.group)).toMatchObject({ reason: "changed" });
  });

  it("of somebody else's comment is an editor's", async () => {
    const { group } = await said();
    expect(await undoGroup(other, group)).toMatchObject({ reason: "forbidden" });
    must(await undoGroup(people.editor, group));
  });
});

it("counts the threads that somebody has to see to", async () => {
  const { statementId, documentId, id } = await said();
  const count = async () =>
    must(await getMarks(people.viewer, documentId)).find((mark) => mark.statementId === statementId)?.threads ?? 0;
  must(await writeComment(people.reviewer, { statementId, text: "And who the minutes?" }));
  must(await writeComment(people.editor, { statementId, text: "I.", threadId: id }));
  expect(await count()).toBe(2);
  must(await setResolved(people.editor, id, true));
  expect(await count()).toBe(1);
  must(await undoLast(people.editor, { documentId }));
  must(await setWithdrawn(people.reviewer, id, true));
  // its answer still stands
  expect(await count()).toBe(2);
  expect(threadsOf(await read(statementId)).filter(isOpenThread)).toHaveLength(2);
});

describe("hostile words", () => {
  it.each([
    ["too many", "a".repeat(4001), "malformed"],
    ["control characters alone", "\u0000\u0007", "malformed"],
  ])("%s are refused", async (_, text, reason) => {
    const { statementId } = await said();
    expect(await writeComment(people.reviewer, { statementId, text })).toMatchObject({ reason });
  });

  it.each([
    ["markup", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ["control characters among words", "Now\u0000 \u001b[31mred", "Now [31mred"],
    ["half a character", "a\ud800b", "a\ufffdb"],
    ["as many as there may be", "🌊".repeat(2000), "🌊".repeat(2000)],
  ])("%s are kept as words", async (_, text, kept) => {
    const { statementId } = await said(text);
    expect((await read(statementId))[0]?.text).toBe(kept);
  });

  it("names nobody who is gone, unknown, or oneself", async () => {
    const gone = await addPerson(db, "reviewer", `gone-${crypto.randomUUID()}@desk.example`);
    await db.member.update({ where: { userId: gone.userId }, data: { deactivatedAt: new Date() } });
    const before = await db.notification.count();
    const { statementId } = await said("All", [gone.userId, people.reviewer.userId, "' OR 1=1 --"]);
    const [comment] = await read(statementId);
    expect(comment?.mentions.map(({ id }) => id)).toEqual([people.reviewer.userId]);
    expect(await db.notification.count()).toBe(before);
  });
});

it("leaves the desk with its statement, but not the words beside confidential evidence", async () => {
  const { statementId, documentId, id } = await said();
  must(await writeComment(people.editor, { statementId, text: "I have.", threadId: id }));
  const exported = async () => {
    const records: ExportRecord[] = [];
    for await (const one of must(exportRecords(people.editor, { document: documentId }))) records.push(one);
    return records.find((one) => one.id === statementId)?.comments;
  };
  expect(await exported()).toMatchObject([{ text: "Who has the tape?", withheld: false }, { text: "I have." }]);
  must(
    await addEvidence(people.reviewer, statementId, {
      ...{ stance: "context", grade: "secondary", note: "From a source", locator: "page 1", confidential: true },
    }),
  );
  expect(await exported()).toMatchObject([
    { text: "", withheld: true },
    { text: "", withheld: true },
  ]);
});

it("is told of in sentences", async () => {
  const { statementId, id } = await said();
  must(await setWithdrawn(people.reviewer, id, true));
  const [event] = must(await listEvents(people.viewer, { entityId: statementId, limit: 1 }));
  expect(event && describeEvent(event)).toBe("withdrew a comment on “Nobody will drown here again”");
});
