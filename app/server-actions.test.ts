import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Actor, type Role, roles } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { cookieOf, everybody } from "@/lib/accounts/testing/people";
import type { Result } from "@/lib/result";

// Every server action on disk, called as each role and as nobody. Each is a public endpoint, whatever page it stands
// beside. Ids here belong to nothing, so that whoever may is told "not found", and whoever may not is told that first.

let sent = new Headers();
vi.mock("next/headers", () => ({
  headers: async () => sent,
  cookies: async () => ({ get: () => undefined, set: () => undefined, delete: () => undefined }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));

type Action = (...input: unknown[]) => Promise<Result<unknown> | undefined>;
type Row = { may: readonly Role[]; input: unknown; form?: true };

const reviewers = ["administrator", "editor", "reviewer"] as const;
const editors = ["administrator", "editor"] as const;
const administrators = ["administrator"] as const;
const none = "00000000-0000-7000-8000-000000000000";
const other = "00000000-0000-7000-8000-000000000001";
const evidence = { statementId: none, stance: "context", grade: "secondary", note: "Minutes", locator: "page 4" };

const contact = {
  statementId: none,
  who: "Petra Voss",
  at: "2026-03-02T09:30:00Z",
  channel: "telephone",
  asked: "Did you say so?",
  answer: "confirmed",
};
const draft = { id: none, text: "“No,” said Petra Voss again." };

const rows: Record<string, Row> = {
  "(desk) setThemeAction": { may: roles, input: "dark" },
  "(desk) undoGroupAction": { may: roles, input: { group: none } },
  "(desk)/inbox markReadAction": { may: roles, input: { ids: [none] } },
  "(desk)/documents removeDocumentAction": { may: editors, input: { id: none, version: 1 } },
  "(desk)/documents restoreDocumentAction": { may: editors, input: { id: none, version: 1 } },
  "(desk)/documents/new previewAction": { may: editors, input: { text: "“No,” said Petra Voss." } },
  "(desk)/documents/new bringInAction": { may: editors, input: { title: "Pier", text: "“No,” said Petra Voss." } },
  "(desk)/documents/[id]/review readStatementAction": { may: roles, input: { id: none } },
  "(desk)/documents/[id]/review readStatementsAction": { may: roles, input: { documentId: none } },
  "(desk)/documents/[id]/review recordVerdictAction": {
    may: reviewers,
    input: { statementId: none, version: 1, verdict: "disputed" },
  },
  "(desk)/documents/[id]/review addEvidenceAction": { may: reviewers, input: evidence },
  "(desk)/documents/[id]/review proposePassageAction": {
    may: reviewers,
    input: { statementId: none, reading: none, chosen: { start: 0, end: 1 } },
  },
  "(desk)/documents/[id]/review withdrawEvidenceAction": { may: reviewers, input: { id: none } },
  "(desk)/documents/[id]/review editStatementAction": {
    may: reviewers,
    input: { id: none, version: 1, kind: "claim" },
  },
  "(desk)/documents/[id]/review addStatementAction": {
    may: reviewers,
    input: { documentId: none, kind: "claim", start: 0, end: 1 },
  },
  "(desk)/documents/[id]/review removeStatementAction": { may: reviewers, input: { id: none, version: 1 } },
  "(desk)/documents/[id]/review mergeStatementsAction": {
    may: reviewers,
    input: { ids: [none, other], versions: [1, 1] },
  },
  "(desk)/documents/[id]/review logContactAction": { may: reviewers, input: contact },
  "(desk)/documents/[id]/review settleDisputeAction": { may: reviewers, input: { id: none } },
  "(desk)/documents/[id]/review placeStatementAction": {
    may: reviewers,
    input: { id: none, version: 1, versionId: none, start: 0, end: 1 },
  },
  "(desk)/documents/[id]/review dismissStatementsAction": {
    may: reviewers,
    input: { documentId: none, ids: [none], reason: "cut from the story" },
  },
  "(desk)/documents/[id]/rules changeRulesAction": {
    may: editors,
    input: { documentId: none, before: null, after: null },
  },
  "(desk)/statements/[id]/adjudicate adjudicateAction": {
    may: reviewers,
    input: { statementId: none, version: 1, verdict: "disputed", rationale: "The tape says nine." },
  },
  "(desk)/statements/[id]/adjudicate withdrawRulingAction": {
    may: reviewers,
    input: { id: none, why: "Another tape." },
  },
  "(desk)/statements/[id] writeCommentAction": { may: reviewers, input: { statementId: none, text: "Who has it?" } },
  "(desk)/statements/[id] resolveThreadAction": { may: reviewers, input: { id: none, resolved: true } },
  "(desk)/statements/[id] withdrawCommentAction": { may: reviewers, input: { id: none, withdrawn: true } },
  "(desk)/documents/[id]/coverage readCoverageAction": { may: roles, input: { documentId: none } },
  "(desk)/documents/[id]/coverage markSentencesAction": {
    may: reviewers,
    input: { documentId: none, versionId: none, spans: [{ start: 0, end: 1 }] },
  },
  "(desk)/documents/[id]/coverage unmarkSentencesAction": {
    may: reviewers,
    input: { documentId: none, ids: [none] },
  },
  "(desk)/documents/[id]/coverage clearDocumentAction": {
    may: editors,
    input: { documentId: none, versionId: none },
  },
  "(desk)/documents/[id]/coverage withdrawClearanceAction": { may: editors, input: { documentId: none } },
  "(desk)/documents/[id]/coverage undoCoverageAction": { may: roles, input: { group: none } },
  "(desk)/documents/[id]/drafts/new previewDraftAction": { may: editors, input: draft },
  "(desk)/documents/[id]/drafts/new bringDraftAction": { may: editors, input: draft },
  "(desk)/documents/[id]/reread rereadAction": { may: editors, input: { id: none, from: 1 } },
  "(desk)/documents/[id]/review actOnManyAction": {
    may: reviewers,
    input: { act: { act: "remove" }, statements: [{ id: none, version: 1 }] },
  },
  "(desk)/documents/[id]/review actOnItemAction": { may: reviewers, input: { id: none, act: { act: "take" } } },
  "(desk)/documents/[id]/review readMarksAction": { may: roles, input: { documentId: none } },
  "(desk)/documents/[id]/review undoAction": { may: roles, input: { documentId: none } },
  "(desk)/documents/[id]/review redoAction": { may: roles, input: { documentId: none } },
  "(desk)/documents/[id]/review findSpeakersAction": { may: roles, input: { q: "a" } },
  "(desk)/documents/[id]/review findDocumentsAction": { may: roles, input: { q: "a" } },
  "(desk)/trace forgetReadingAction": { may: reviewers, input: { id: none } },
  "(desk)/speakers/[slug] renameSpeakerAction": { may: reviewers, input: { id: none, version: 1, name: "A" } },
  "(desk)/speakers/[slug] addNameAction": { may: reviewers, input: { id: none, name: "A" } },
  "(desk)/speakers/[slug] removeNameAction": { may: reviewers, input: { nameId: none } },
  "(desk)/speakers/[slug] addRoleAction": { may: reviewers, input: { id: none, role: "chair" } },
  "(desk)/speakers/[slug] removeRoleAction": { may: reviewers, input: { roleId: none } },
  "(desk)/speakers/[slug] mergeSpeakersAction": {
    may: editors,
    input: { fromId: none, intoId: other, fromVersion: 1, intoVersion: 1 },
  },
  "(desk)/speakers/[slug] undoMergeAction": { may: editors, input: { mergeId: none } },
  "(desk)/speakers/[slug] undoActAction": { may: roles, input: { group: none } },
  "(desk)/speakers/[slug] previewMergeAction": { may: editors, input: { fromId: none, intoId: other } },
  "(desk)/speakers/[slug] findSpeakersAction": { may: roles, input: { q: "a" } },
  "(desk)/export bringBackAction": { may: editors, input: { file: new File(["[]"], "desk.json") }, form: true },
  "(desk)/search searchDeskAction": { may: roles, input: { q: "pier" } },
  "(desk)/sessions openSessionAction": { may: editors, input: { title: "Pier", filter: { document: none } } },
  "(desk)/sessions readRoomAction": { may: roles, input: { id: none } },
  "(desk)/sessions actInSessionAction": { may: roles, input: { id: none, act: { act: "join" } } },
  "(desk)/settings renameSelfAction": { may: roles, input: { name: "Ama Reyes" }, form: true },
  "(desk)/settings changePasswordAction": {
    may: roles,
    input: { currentPassword: "not it", newPassword: "lantern gravel violin" },
    form: true,
  },
  "(desk)/settings revokeSignInAction": { may: roles, input: { id: none } },
  "(desk)/settings saveKeysAction": { may: roles, input: { on: true, changed: {} } },
  "(desk)/settings createTokenAction": { may: roles, input: { label: "script", scope: "read" }, form: true },
  "(desk)/settings revokeTokenAction": { may: roles, input: { id: none } },
  "(desk)/settings changeRoleAction": { may: administrators, input: { userId: none, role: "editor" } },
  "(desk)/settings deactivateMemberAction": { may: administrators, input: { userId: none } },
  "(desk)/settings reactivateMemberAction": { may: administrators, input: { userId: none } },
  "(desk)/settings inviteMemberAction": { may: administrators, input: { role: "viewer", email: "" }, form: true },
  "(desk)/settings revokeInvitationAction": { may: administrators, input: { id: none } },
  "(desk)/settings changeDeskAction": {
    may: administrators,
    input: { name: "Courier", gate: "on", houseStyle: "verbatim" },
    form: true,
  },
};

// For those who are nobody yet, or want to be nobody: tested where the services are.
const open = [
  "(desk) signOutAction",
  "invite/[token] acceptInvitationAction",
  "set-up setUpAction",
  "sign-in signInAction",
];

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  /^actions\.ts$/.test(path.basename(file)),
);
const actions = new Map<string, Action>();
const cookies = new Map<Role, string>();

beforeAll(async () => {
  for (const file of files) {
    const exported = (await import(path.join(folder, file))) as Record<string, Action>;
    for (const [name, action] of Object.entries(exported)) actions.set(`${path.dirname(file)} ${name}`, action);
  }
  const people: Record<Role, Actor> = await everybody();
  for (const role of roles) cookies.set(role, await cookieOf(people[role]));
}, 120_000);

beforeEach(forgetCounts);
afterAll(() => vi.restoreAllMocks());

async function call(name: string, who: Role | null): Promise<string> {
  const cookie = who && cookies.get(who);
  sent = new Headers(cookie ? { cookie } : {});
  const { input, form } = rows[name] as Row;
  const data = new FormData();
  if (form) for (const [field, value] of Object.entries(input as Record<string, string>)) data.set(field, value);
  const action = actions.get(name);
  if (!action) throw new Error(`no action ${name}`);
  const result = form ? await action(null, data) : await action(input);
  return result?.ok ? "done" : (result?.reason ?? "nothing");
}

it("has a row for every action on disk, and no row for none", () => {
  expect([...actions.keys()].sort()).toEqual([...Object.keys(rows), ...open].sort());
});

describe.each(Object.keys(rows))("%s", (name) => {
  it("is not for nobody", async () => {
    expect(await call(name, null)).toBe("unauthenticated");
  });

  it.each(roles)("as %s", async (role) => {
    const outcome = await call(name, role);
    if (rows[name]?.may.includes(role)) expect(["done", "not-found", "refused", "changed"]).toContain(outcome);
    else expect(outcome).toBe("forbidden");
  });
});
