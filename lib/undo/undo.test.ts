import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { editDocument, removeDocument } from "@/lib/documents/mutations";
import { type DeskDocument, deskText, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { verifyChain } from "@/lib/events/queries";
import type { Result } from "@/lib/result";
import { logContact, settleDispute } from "@/lib/reviews/contacts/mutations";
import { addEvidence, recordVerdict, withdrawEvidence, withdrawVerdict } from "@/lib/reviews/mutations";
import type { ContactInput } from "@/lib/reviews/schema";
import {
  addSpeakerName,
  addSpeakerRole,
  mergeSpeakers,
  removeSpeakerName,
  removeSpeakerRole,
  renameSpeaker,
  undoMerge,
} from "@/lib/speakers/mutations";
import { addStatement, editStatement, mergeStatements, removeStatement } from "@/lib/statements/mutations";
import { lastUndoable, redoLast, undoGroup, undoLast } from "./mutations";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

/** Everything that an act can change of a document and its speakers, without versions and dates. */
async function state({ documentId, versionId }: DeskDocument): Promise<unknown> {
  const { version: _, updatedAt: __, ...document } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
  const statements = await db.statement.findMany({
    where: { versionId, removedAt: null },
    orderBy: { id: "asc" },
    omit: { version: true, updatedAt: true },
  });
  const evidence = await db.evidence.findMany({
    where: { statement: { versionId }, withdrawnAt: null },
    orderBy: { id: "asc" },
    include: { contact: true },
  });
  const speakers = await db.speaker.findMany({
    where: { statements: { some: { versionId } } },
    orderBy: { id: "asc" },
    omit: { version: true, updatedAt: true },
    include: {
      names: { where: { removedAt: null }, orderBy: { id: "asc" } },
      roles: { where: { removedAt: null }, orderBy: { id: "asc" } },
    },
  });
  return { document: { ...document, removedAt: document.removedAt !== null }, statements, evidence, speakers };
}

type Act = (actor: Actor, document: DeskDocument) => Promise<Result<{ group: string }>>;

const contested: ContactInput = {
  ...{ who: "Ines Marchetti", at: "2026-11-20T10:40:00Z", asked: "Did you?", said: "Never." },
  channel: "telephone",
  answer: "contests",
};
const versionOf = async (id: string) => (await db.statement.findUniqueOrThrow({ where: { id } })).version;
const speakerOf = async (id: string) => db.speaker.findUniqueOrThrow({ where: { id } });
const ines = (document: DeskDocument) => starting(document, "Nobody").speaker?.id ?? "";
const tunde = (document: DeskDocument) => starting(document, "a wall").speaker?.id ?? "";

const acts: Record<string, Act> = {
  async verdict(actor, document) {
    const { id } = starting(document, "Nobody");
    return recordVerdict(actor, id, { version: await versionOf(id), verdict: "disputed", rationale: "Not heard." });
  },
  async "verdict withdrawn"(actor, document) {
    const { id } = starting(document, "Nobody");
    const given = must(await recordVerdict(actor, id, { version: await versionOf(id), verdict: "needs-sourcing" }));
    return withdrawVerdict(actor, given.verdict.id);
  },
  async evidence(actor, document) {
    const { id } = starting(document, "Nobody");
    return addEvidence(actor, id, { stance: "supports", grade: "primary", note: "Heard it.", locator: "12:04" });
  },
  async "evidence withdrawn"(actor, document) {
    const { id } = starting(document, "Nobody");
    const input = { stance: "context", grade: "secondary", url: "https://example.org/a" } as const;
    return withdrawEvidence(actor, must(await addEvidence(actor, id, input)).evidence.id);
  },
  async passage(actor, document) {
    const { id } = starting(document, "Nobody");
    const { documentId } = document;
    return addEvidence(actor, id, { stance: "supports", grade: "primary", documentId, start: 1, end: 20 });
  },
  async "conversation that contests"(actor, document) {
    return logContact(actor, starting(document, "Nobody").id, contested);
  },
  async "dispute settled, conversation withdrawn"(actor, document) {
    const { evidence } = must(await logContact(actor, starting(document, "Nobody").id, contested));
    must(await settleDispute(actor, evidence.id, { why: "The tape is clear." }));
    return withdrawEvidence(actor, evidence.id);
  },
  async "statement's speaker"(actor, document) {
    const { id } = starting(document, "The gates");
    return editStatement(actor, id, { version: await versionOf(id), speakerName: "Mara Quill" });
  },
  async "statement's span"(actor, document) {
    const { id, start } = starting(document, "The gates");
    return editStatement(actor, id, { version: await versionOf(id), start: start + 4, end: start + 20 });
  },
  async "statement's kind"(actor, document) {
    const { id } = starting(document, "The gates");
    return editStatement(actor, id, { version: await versionOf(id), kind: "claim" });
  },
  async "statement added"(actor, { documentId }) {
    const start = deskText.indexOf("Marchetti said");
    return addStatement(actor, { documentId, kind: "quote", start, end: start + 30 });
  },
  async "statement removed"(actor, document) {
    const { id } = starting(document, "The gates");
    return removeStatement(actor, id, { version: await versionOf(id) });
  },
  async "statements merged"(actor, document) {
    const ids = [starting(document, "The gates").id, starting(document, "Nobody").id];
    return mergeStatements(actor, { ids, versions: await Promise.all(ids.map(versionOf)) });
  },
  async "speaker renamed"(actor, document) {
    const speaker = await speakerOf(ines(document));
    return renameSpeaker(actor, speaker.id, { version: speaker.version, name: `${speaker.name} Vale` });
  },
  async "speaker's name added"(actor, document) {
    return addSpeakerName(actor, ines(document), { name: "I. Marchetti" });
  },
  async "speaker's name removed"(actor, document) {
    const name = await db.speakerName.findFirstOrThrow({ where: { speakerId: ines(document), removedAt: null } });
    return removeSpeakerName(actor, name.id);
  },
  async "speaker's role added"(actor, document) {
    return addSpeakerRole(actor, tunde(document), { role: "mayor" });
  },
  async "speaker's role removed"(actor, document) {
    must(await addSpeakerRole(actor, tunde(document), { role: "harbour master" }));
    const role = await db.speakerRole.findFirstOrThrow({
      where: { speakerId: tunde(document), role: "harbour master", removedAt: null },
    });
    return removeSpeakerRole(actor, role.id);
  },
  async "speakers merged"(actor, document) {
    return merge(actor, document);
  },
  async "merge undone"(actor, document) {
    const { mergeId } = must(await merge(actor, document));
    return undoMerge(actor, mergeId);
  },
  async "document edited"(actor, { documentId }) {
    const { version } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    return editDocument(actor, documentId, { version, title: "The dam", publishedAt: "2026-11-01", publisher: "Post" });
  },
  async "document removed"(actor, { documentId }) {
    const { version } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    return removeDocument(actor, documentId, { version });
  },
};

async function merge(actor: Actor, document: DeskDocument) {
  const [from, into] = [await speakerOf(tunde(document)), await speakerOf(ines(document))];
  return mergeSpeakers(actor, {
    fromId: from.id,
    intoId: into.id,
    fromVersion: from.version,
    intoVersion: into.version,
  });
}

it.each(Object.keys(acts))("%s: undo restores what was, redo what was done, as often as one likes", async (name) => {
  const document = await storeDeskDocument();
  const perform = acts[name] as Act;
  const { editor } = people;
  // An act whose arrangement is an act of its own is compared with the state after that.
  const before =
    name.includes("withdrawn") || name.includes("undone") || name.endsWith("role removed")
      ? null
      : await state(document);
  const { group } = must(await perform(editor, document));
  const after = await state(document);
  if (before) expect(after).not.toEqual(before);
  must(await undoGroup(editor, group));
  const undone = await state(document);
  if (before) expect(undone).toEqual(before);
  else expect(undone).not.toEqual(after);
  expect(await undoGroup(editor, group)).toMatchObject({ ok: false, reason: "changed" });
  must(await redoLast(editor));
  expect(await state(document)).toEqual(after);
  must(await undoLast(editor));
  expect(await state(document)).toEqual(undone);
  must(await redoLast(editor));
  expect(await state(document)).toEqual(after);
  // As it was, so that documents of other tests find their speakers apart.
  must(await undoLast(editor));
});

it("takes back several acts one by one, and brings them back in order", async () => {
  const document = await storeDeskDocument();
  const { editor } = people;
  const where = { documentId: document.documentId };
  const states = [await state(document)];
  for (const name of ["evidence", "statement's span", "statement removed", "verdict"]) {
    must(await (acts[name] as Act)(editor, document));
    states.push(await state(document));
  }
  for (const expected of states.slice(0, -1).reverse()) {
    must(await undoLast(editor, where));
    expect(await state(document)).toEqual(expected);
  }
  expect(must(await lastUndoable(editor, where))).toBeNull();
  expect(await undoLast(editor, where)).toMatchObject({ ok: false, code: "nothing-to-undo" });
  for (const expected of states.slice(1)) {
    must(await redoLast(editor, where));
    expect(await state(document)).toEqual(expected);
  }
  expect(await redoLast(editor, where)).toMatchObject({ ok: false, code: "nothing-to-redo" });
  must(await undoLast(editor, where));
  must(await (acts.evidence as Act)(editor, document));
  expect(await redoLast(editor, where), "something new was done").toMatchObject({ ok: false });
});

it("refuses where somebody changed the thing since, and says what stands", async () => {
  const document = await storeDeskDocument();
  const { id, start } = starting(document, "The gates");
  const { group } = must(await editStatement(people.reviewer, id, { version: 1, end: start + 9 }));
  must(await editStatement(people.editor, id, { version: 2, end: start + 14 }));
  const before = await state(document);
  expect(await undoGroup(people.reviewer, group)).toMatchObject({
    reason: "changed",
    code: "changed-since",
    current: { id, version: 3 },
  });
  expect(await state(document)).toEqual(before);
});

it("does not pull the words from under somebody's verdict", async () => {
  const document = await storeDeskDocument();
  const { id, start } = starting(document, "The gates");
  const { group } = must(await editStatement(people.reviewer, id, { version: 1, end: start + 9 }));
  must(await recordVerdict(people.editor, id, { version: 2, verdict: "disputed" }));
  expect(await undoGroup(people.reviewer, group)).toMatchObject({ reason: "changed", code: "changed-since" });
});

it("leaves other people's acts to them and to editors", async () => {
  const document = await storeDeskDocument();
  const { group } = must(await (acts.verdict as Act)(people.editor, document));
  expect(await undoGroup(people.reviewer, group)).toMatchObject({ reason: "forbidden", code: "not-yours" });
  expect(await undoGroup(people.viewer, group)).toMatchObject({ reason: "forbidden" });
  expect(await undoGroup(null, group)).toMatchObject({ reason: "unauthenticated" });
  must(await undoGroup(people.administrator, group));
});

it("keeps the chain whole", async () => {
  expect(await verifyChain()).toMatchObject({ ok: true, broken: null });
});
