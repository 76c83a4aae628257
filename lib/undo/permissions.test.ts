import { beforeAll, expect, it } from "vitest";
import { type Actor, type Permission, permissions, type Role, roles } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import * as documentMutations from "@/lib/documents/mutations";
import * as documentQueries from "@/lib/documents/queries";
import * as contacts from "@/lib/reviews/contacts/mutations";
import * as findings from "@/lib/reviews/findings/mutations";
import { findElsewhere } from "@/lib/reviews/found/queries";
import * as reviews from "@/lib/reviews/mutations";
import type { ContactInput } from "@/lib/reviews/schema";
import { getSideBySide } from "@/lib/reviews/side-by-side/queries";
import { searchDesk } from "@/lib/search/desk/queries";
import * as speakerMutations from "@/lib/speakers/mutations";
import * as speakerQueries from "@/lib/speakers/queries";
import * as statementMutations from "@/lib/statements/mutations";
import * as statementQueries from "@/lib/statements/queries";
import * as undo from "./mutations";

type Answer = { ok: true } | { ok: false; reason: string };
type Call = (actor: Actor | null) => Answer | Promise<Answer>;

// What each function needs. The ids lead nowhere: who may is told so, or refused for another reason; who may not, first of all.
const nowhere = "nowhere";
const contact: ContactInput = {
  ...{ who: "Ivo Karst", at: "2026-03-02T09:30:00Z", asked: "Did you?" },
  channel: "letter",
  answer: "confirmed",
};
const calls: Record<string, [Permission, Call]> = {
  createDocument: ["documents.bring-in", (a) => documentMutations.createDocument(a, { title: "", text: "" })],
  bringInSample: ["documents.bring-in", (a) => documentMutations.bringInSample(a)],
  editDocument: ["documents.edit", (a) => documentMutations.editDocument(a, nowhere, { version: 1 })],
  removeDocument: ["documents.edit", (a) => documentMutations.removeDocument(a, nowhere, { version: 1 })],
  restoreDocument: ["documents.edit", (a) => documentMutations.restoreDocument(a, nowhere, { version: 1 })],
  listDocuments: ["desk.read", (a) => documentQueries.listDocuments(a)],
  getDocument: ["desk.read", (a) => documentQueries.getDocument(a, nowhere)],
  getDocumentForReview: ["desk.read", (a) => documentQueries.getDocumentForReview(a, nowhere)],
  previewDocument: ["documents.bring-in", (a) => documentQueries.previewDocument(a, "")],
  exportTexts: ["desk.export", (a) => documentQueries.exportTexts(a, [])],
  recordVerdict: ["verdicts.give", (a) => reviews.recordVerdict(a, nowhere, { version: 1, verdict: "disputed" })],
  withdrawVerdict: ["verdicts.give", (a) => reviews.withdrawVerdict(a, nowhere)],
  addEvidence: [
    "evidence.add",
    (a) => reviews.addEvidence(a, nowhere, { stance: "supports", grade: "primary", note: "n" }),
  ],
  withdrawEvidence: ["evidence.add", (a) => reviews.withdrawEvidence(a, nowhere)],
  logContact: ["evidence.add", (a) => contacts.logContact(a, nowhere, contact)],
  settleDispute: ["verdicts.give", (a) => contacts.settleDispute(a, nowhere)],
  refreshFindings: ["desk.read", (a) => findings.refreshFindings(a, nowhere)],
  findElsewhere: ["desk.read", (a) => findElsewhere(a, nowhere)],
  getSideBySide: ["desk.read", (a) => getSideBySide(a, nowhere)],
  renameSpeaker: ["speakers.edit", (a) => speakerMutations.renameSpeaker(a, nowhere, { version: 1, name: "N" })],
  addSpeakerName: ["speakers.edit", (a) => speakerMutations.addSpeakerName(a, nowhere, { name: "N" })],
  removeSpeakerName: ["speakers.edit", (a) => speakerMutations.removeSpeakerName(a, nowhere)],
  addSpeakerRole: ["speakers.edit", (a) => speakerMutations.addSpeakerRole(a, nowhere, { role: "R" })],
  removeSpeakerRole: ["speakers.edit", (a) => speakerMutations.removeSpeakerRole(a, nowhere)],
  mergeSpeakers: [
    "speakers.merge",
    (a) => speakerMutations.mergeSpeakers(a, { fromId: nowhere, intoId: "elsewhere", fromVersion: 1, intoVersion: 1 }),
  ],
  undoMerge: ["speakers.merge", (a) => speakerMutations.undoMerge(a, nowhere)],
  listSpeakers: ["desk.read", (a) => speakerQueries.listSpeakers(a)],
  getSpeaker: ["desk.read", (a) => speakerQueries.getSpeaker(a, nowhere)],
  previewMerge: ["speakers.merge", (a) => speakerQueries.previewMerge(a, nowhere, "elsewhere")],
  editStatement: ["statements.edit", (a) => statementMutations.editStatement(a, nowhere, { version: 1 })],
  addStatement: [
    "statements.edit",
    (a) => statementMutations.addStatement(a, { documentId: nowhere, kind: "claim", start: 0, end: 1 }),
  ],
  removeStatement: ["statements.edit", (a) => statementMutations.removeStatement(a, nowhere, { version: 1 })],
  mergeStatements: [
    "statements.edit",
    (a) => statementMutations.mergeStatements(a, { ids: [nowhere, "elsewhere"], versions: [1, 1] }),
  ],
  listStatements: ["desk.read", (a) => statementQueries.listStatements(a)],
  countStatements: ["desk.read", (a) => statementQueries.countStatements(a)],
  getStatement: ["desk.read", (a) => statementQueries.getStatement(a, nowhere)],
  exportRecords: ["desk.export", (a) => statementQueries.exportRecords(a)],
  searchDesk: ["desk.read", (a) => searchDesk(a, "word")],
  undoLast: ["desk.read", (a) => undo.undoLast(a)],
  redoLast: ["desk.read", (a) => undo.redoLast(a)],
  undoGroup: ["desk.read", (a) => undo.undoGroup(a, nowhere)],
  lastUndoable: ["desk.read", (a) => undo.lastUndoable(a)],
};

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const reasonOf = (answer: Answer) => (answer.ok ? "ok" : answer.reason);

it.each(Object.entries(calls))("%s asks who acts", async (_, [permission, call]) => {
  expect(reasonOf(await call(null))).toBe("unauthenticated");
  for (const role of roles) {
    const allowed = (permissions[permission] as readonly Role[]).includes(role);
    const reason = reasonOf(await call(people[role]));
    if (allowed) expect(["unauthenticated", "forbidden"], role).not.toContain(reason);
    else expect(reason, role).toBe("forbidden");
  }
  const token: Actor = { ...people.administrator, scope: "read", via: "token" };
  const reads = ["desk.read", "desk.export"].includes(permission);
  expect(reasonOf(await call(token)) === "forbidden").toBe(!reads);
});

it("leaves no function of these rooms out", () => {
  const rooms = {
    ...documentMutations,
    ...documentQueries,
    ...reviews,
    ...contacts,
    ...speakerMutations,
    ...speakerQueries,
  };
  const all = { ...rooms, ...statementMutations, ...statementQueries, ...undo };
  const functions = Object.entries(all).filter(([, value]) => typeof value === "function");
  expect(functions.map(([name]) => name).filter((name) => !(name in calls))).toEqual([]);
});
