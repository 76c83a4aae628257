import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { writeComment } from "@/lib/comments/mutations";
import { db } from "@/lib/db/client";
import { createDocument } from "@/lib/documents/mutations";
import { redraft } from "@/lib/documents/redrafts/mutations";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { act } from "@/lib/events/record";
import { fail } from "@/lib/result";
import { assignStatement } from "@/lib/reviews/assignments/mutations";
import { recordVerdict } from "@/lib/reviews/mutations";
import { returnStatement } from "@/lib/reviews/returns/mutations";
import { removeStatement } from "@/lib/statements/mutations";
import { markRead } from "./mutations";
import { countUnread, getDigest, listNotices } from "./queries";
import { type Recorded, whoIsNamed } from "./who-is-told";

let people: Record<Role, Actor>;
let document: DeskDocument;
let id: string;
beforeAll(async () => {
  people = await everybody();
});
beforeEach(async () => {
  await db.notification.deleteMany();
  document = await storeDeskDocument();
  id = starting(document, "Nobody").id;
});
const unread = async (actor: Actor) => must(await countUnread(actor)).unread;

it("tells who is named in a comment, with its words, and not the one who wrote it", async () => {
  const mentions = [people.reviewer.userId, people.editor.userId];
  must(await writeComment(people.editor, { statementId: id, text: "Mira, who has the tape?", mentions }));
  const { items } = must(await listNotices(people.reviewer));
  expect(items).toMatchObject([
    { kind: "mentioned", by: { name: "Tunde Osei" }, note: "Mira, who has the tape?", statement: { id }, read: false },
  ]);
  expect(await unread(people.editor)).toBe(0);
});

it("is there with its act, or not at all", async () => {
  const failed = await act(people.editor, async (_tx, record) => {
    await record({
      type: "statement.assigned",
      entity: "statement",
      entityId: id,
      data: { userId: people.reviewer.userId },
    });
    return fail("refused", "for-tests", "No.");
  });
  expect(failed.ok).toBe(false);
  expect(await unread(people.reviewer)).toBe(0);
});

it("shows what stands now: of what is off the desk it keeps neither words nor note", async () => {
  must(await returnStatement(people.editor, id, { note: "The tape differs.", toId: people.reviewer.userId }));
  expect(must(await listNotices(people.reviewer)).items).toMatchObject([
    { kind: "returned", note: "The tape differs." },
  ]);
  must(await removeStatement(people.editor, id, { version: 1 }));
  expect(must(await listNotices(people.reviewer)).items).toMatchObject([
    { kind: "returned", statement: null, note: null },
  ]);
});

it("holds ids only", async () => {
  must(await assignStatement(people.editor, id, { userId: people.reviewer.userId }));
  const row = await db.notification.findFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain("drown");
});

it("is marked read and unread by its reader alone, all of it up to what they saw", async () => {
  for (const statement of document.statements.slice(0, 3))
    must(await assignStatement(people.editor, statement.id, { userId: people.reviewer.userId }));
  const { items, nextCursor } = must(await listNotices(people.reviewer, { limit: 2 }));
  expect(items).toHaveLength(2);
  expect(must(await listNotices(people.reviewer, { limit: 2, cursor: nextCursor ?? "" })).items).toHaveLength(1);
  const [newest, middle] = items;
  expect(must(await markRead(people.editor, { ids: [newest?.id ?? ""] })).marked).toBe(0);
  must(await markRead(people.reviewer, { upTo: middle?.id }));
  expect(must(await listNotices(people.reviewer, { show: "unread" })).items).toMatchObject([{ id: newest?.id }]);
  must(await markRead(people.reviewer, { ids: [middle?.id ?? ""], read: false }));
  expect(await unread(people.reviewer)).toBe(2);
  expect(await markRead({ ...people.reviewer, scope: "read" }, { ids: ["x"] })).toMatchObject({ reason: "forbidden" });
});

it("is summed up by kind since a time, and says nothing of what came before", async () => {
  must(await assignStatement(people.editor, id, { userId: people.reviewer.userId }));
  await db.notification.updateMany({ data: { createdAt: new Date(Date.now() - 3 * 24 * 60 * 60_000) } });
  must(await returnStatement(people.editor, id, { note: "The date.", toId: people.reviewer.userId }));
  const kinds = async (since?: string) =>
    must(await getDigest(people.reviewer, { since })).groups.map(({ kind, count }) => `${kind} ${count}`);
  expect(await kinds()).toEqual(["returned 1"]);
  expect(await kinds(new Date(Date.now() - 7 * 24 * 60 * 60_000).toISOString())).toEqual(["returned 1", "assigned 1"]);
  expect(await kinds(new Date(0).toISOString())).toEqual(["returned 1", "assigned 1"]);
});

it("tells whoever judged words that a new draft changed", async () => {
  const text = (words: string) => `“${words},” said Ines Marchetti, who keeps the gates of the barrier at Lowmouth.\n`;
  const made = must(
    await createDocument(people.editor, { title: "Gates", text: text("The gates will close at dusk every day") }),
  );
  const quote = made.statements.find(({ kind }) => kind === "quote");
  if (!quote) throw new Error("the text must have a quote");
  must(await recordVerdict(people.reviewer, quote.id, { version: quote.version, verdict: "disputed" }));
  must(
    await redraft(people.editor, made.document.id, {
      text: text("The gates will close at dusk every second day"),
    }),
  );
  expect(must(await listNotices(people.reviewer)).items).toMatchObject([{ kind: "reopened", count: 1 }]);
  expect(must(await listNotices(people.administrator)).items).toEqual([]);
});

it("tells those whose verdicts a ruling overturned", () => {
  const ruling = { type: "ruling.given", entity: "statement", entityId: id, documentId: null } as unknown as Recorded;
  const overturned = ["a"];
  expect(whoIsNamed({ ...ruling, data: { overturned } })).toEqual({ kind: "overturned", userIds: ["a"] });
  expect(whoIsNamed({ ...ruling, data: {} })).toEqual({ kind: "overturned", userIds: [] });
});
