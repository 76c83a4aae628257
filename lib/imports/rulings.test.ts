import { beforeEach, expect, inject, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { describeEvent } from "@/lib/events/describe-event";
import { adjudicate, withdrawRuling } from "@/lib/reviews/adjudication/mutations";
import { recordVerdict, withdrawVerdict } from "@/lib/reviews/mutations";
import { usualRules } from "@/lib/reviews/rules/model";
import { changeRules } from "@/lib/reviews/rules/mutations";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { getStatement, listStatements } from "@/lib/statements/queries";
import { undoGroup } from "@/lib/undo/mutations";
import { importExport } from "./mutations";
import { exported, moveToEmptyDesk } from "./testing/exported-desk";

const template = inject("templateDatabase");
const why = "The tape says nine.";
let people: Record<Role, Actor>;
let id: string;
let split: string;
let ruled: string;

// A desk where two readers differed, before and after an editor ruled.
beforeEach(async () => {
  await moveToEmptyDesk(template);
  people = await everybody();
  const document = await storeDeskDocument("");
  id = starting(document, "Nobody").id;
  const after = { ...usualRules, needed: 2 };
  must(await changeRules(people.editor, { documentId: document.documentId, before: null, after }));
  must(await recordVerdict(people.reviewer, id, { version: 1, verdict: "disputed" }));
  must(await recordVerdict(people.administrator, id, { version: 2, verdict: "needs-sourcing", rationale: "No tape." }));
  split = await exported(people.editor, "json");
  must(await adjudicate(people.editor, id, { version: 3, verdict: "disputed", rationale: why }));
  ruled = await exported(people.editor, "jsonl");
});

async function arrive(): Promise<void> {
  await moveToEmptyDesk(template);
  people = await everybody();
}

const onDesk = async () => {
  const { items } = must(await listStatements(people.editor, { q: "Nobody" }));
  const found = items.find(({ kind, text }) => kind === "quote" && text.startsWith("Nobody"));
  return must(await getStatement(people.editor, found?.id ?? ""));
};

it("comes back ruled, with the reason, who ruled and whom that overturned", async () => {
  await arrive();
  expect(must(await importExport(people.administrator, ruled)).rulings).toEqual({ added: 1, existed: 0, leftOut: 0 });
  const statement = await onDesk();
  expect(statement).toMatchObject({ status: "disputed", review: { state: "ruled" } });
  expect(statement.rulings).toMatchObject([
    {
      verdict: "disputed",
      rationale: why,
      stands: true,
      adjudicator: { name: "Ama Reyes" },
      importedFrom: { adjudicator: "Tunde Osei" },
      overturned: [{ name: "Ama Reyes", verdict: "needs-sourcing", userId: null }],
    },
  ]);
  const told = statement.history.find(({ type }) => type === "ruling.given");
  expect(told && describeEvent(told)).toMatch(
    /^brought in that Tunde Osei had ruled “Nobody.*” disputed, overturning Ama Reyes’s verdict needs sourcing$/,
  );
  expect(await db.notification.count({ where: { kind: "overturned" } })).toBe(0);
  expect((await verifyDesk(db)).faults).toEqual([]);
});

it("reaches a desk that knew the verdicts alone, and changes nothing a second time", async () => {
  await arrive();
  must(await importExport(people.editor, split));
  expect((await onDesk()).review.state).toBe("split");
  must(await importExport(people.editor, ruled));
  expect(await onDesk()).toMatchObject({ status: "disputed", review: { state: "ruled" } });
  const again = must(await importExport(people.editor, ruled));
  expect(again).toMatchObject({ rulings: { added: 0, existed: 1, leftOut: 0 }, group: null });
  const carried = await exported(people.editor, "json");
  await arrive();
  must(await importExport(people.editor, carried));
  expect((await onDesk()).rulings[0]?.importedFrom).toEqual({ adjudicator: "Tunde Osei", at: expect.any(String) });
});

it("is one ruling where two bring the file in at once", async () => {
  await arrive();
  await Promise.all([importExport(people.editor, ruled), importExport(people.administrator, ruled)]);
  expect((await onDesk()).rulings).toHaveLength(1);
});

it("stays taken back on the desk that took it back, and is undone with the import", async () => {
  const here = (await onDesk()).rulings[0]?.id ?? "";
  must(await withdrawRuling(people.editor, here, { why: "Too early." }));
  expect(must(await importExport(people.editor, ruled)).group).toBeNull();
  expect((await onDesk()).review.state).toBe("split");

  await arrive();
  must(await importExport(people.editor, split));
  const { group } = must(await importExport(people.editor, ruled));
  must(await undoGroup(people.editor, group ?? ""));
  expect(await onDesk()).toMatchObject({ review: { state: "split" }, rulings: [{ stands: false }] });
});

it("names, where it is given on imported verdicts, who gave them, and tells whoever brought them in nothing", async () => {
  await arrive();
  must(await importExport(people.administrator, split));
  const { id: here, version } = await onDesk();
  must(await adjudicate(people.editor, here, { version, verdict: "disputed", rationale: why }));
  const { rulings, history } = await onDesk();
  const overturned = [{ userId: null, name: "Ama Reyes", verdict: "needs-sourcing" }];
  expect(rulings[0]?.overturned).toEqual(overturned);
  expect(history.find(({ type }) => type === "ruling.given")?.data).toMatchObject({
    overturned: [],
    against: overturned,
  });
  expect(await db.notification.count({ where: { kind: "overturned" } })).toBe(0);
});

const leftOut = { added: 0, existed: 0, leftOut: 1 };

it("yields to what was ruled on that desk since", async () => {
  await arrive();
  must(await importExport(people.editor, split));
  const { id: here, version } = await onDesk();
  must(await adjudicate(people.editor, here, { version, verdict: "needs-sourcing", rationale: "Still no tape." }));
  expect(must(await importExport(people.editor, ruled)).rulings).toEqual(leftOut);
  const statement = await onDesk();
  expect(statement).toMatchObject({ status: "needs-sourcing" });
  expect(statement.rulings).toMatchObject([{ verdict: "needs-sourcing", importedFrom: null }]);
});

it("follows a later ruling of the desk that it had from there", async () => {
  await arrive();
  must(await importExport(people.editor, ruled));
  const { id: here, version, rulings } = await onDesk();
  const carried = await exported(people.editor, "json");
  must(await withdrawRuling(people.editor, rulings[0]?.id ?? "", { why: "The tape was found." }));
  const again = { version: version + 1, verdict: "needs-sourcing", rationale: "The tape has a gap." } as const;
  must(await adjudicate(people.editor, here, again));
  const later = await exported(people.editor, "json");
  await arrive();
  must(await importExport(people.editor, carried));
  expect(must(await importExport(people.editor, later)).rulings).toMatchObject({ added: 1, leftOut: 0 });
  expect(await onDesk()).toMatchObject({ status: "needs-sourcing", review: { state: "ruled" } });
  expect(must(await importExport(people.editor, later)).group).toBeNull();
});

/** The same document on a desk with these rules, where nobody judged anything yet. */
async function arriveWith(rules: Partial<typeof usualRules>): Promise<void> {
  await arrive();
  const document = await storeDeskDocument("");
  id = starting(document, "Nobody").id;
  const after = { ...usualRules, ...rules };
  must(await changeRules(people.editor, { documentId: document.documentId, before: null, after }));
}

const judge = async (actor: Actor, verdict: "disputed" | "needs-sourcing") => {
  const { version } = must(await getStatement(actor, id));
  must(await recordVerdict(actor, id, { version, verdict, rationale: "I heard it." }));
};

it("does not overturn readers who agreed on that desk since", async () => {
  await arriveWith({ needed: 2 });
  await judge(people.editor, "needs-sourcing");
  await judge(people.administrator, "needs-sourcing");
  const done = must(await importExport(people.editor, ruled));
  expect(done).toMatchObject({ verdicts: { added: 2 }, rulings: leftOut });
  const statement = await onDesk();
  expect(statement.rulings).toEqual([]);
  expect(statement, "the verdicts differ, and wait for a ruling here").toMatchObject({ review: { state: "split" } });
  expect(must(await importExport(people.editor, ruled))).toMatchObject({ rulings: leftOut, group: null });
});

it("does not reopen what was closed on that desk since, once an imported verdict was taken back", async () => {
  await arrive();
  must(await importExport(people.editor, split));
  ({ id } = await onDesk());
  const differs = (await onDesk()).verdicts.find(({ verdict }) => verdict === "disputed");
  must(await withdrawVerdict(people.editor, differs?.id ?? ""));
  await judge(people.editor, "needs-sourcing");
  expect(await onDesk()).toMatchObject({ status: "needs-sourcing", review: { state: "closed" } });
  expect(must(await importExport(people.editor, ruled)).rulings).toEqual(leftOut);
  expect(await onDesk()).toMatchObject({ status: "needs-sourcing", review: { state: "closed" }, rulings: [] });
});

it("opens no blind review that waits for more readers", async () => {
  await arriveWith({ needed: 5, blind: true });
  await judge(people.reviewer, "needs-sourcing");
  expect(must(await importExport(people.editor, ruled)).rulings).toEqual(leftOut);
  const statement = must(await getStatement(people.editor, id));
  expect(statement).toMatchObject({ status: "unreviewed", review: { state: "awaiting" }, rulings: [] });
  expect(statement.verdicts.map(({ importedFrom }) => importedFrom?.reviewer)).not.toContain(undefined);
  const { openedUpTo } = await db.statement.findUniqueOrThrow({ where: { id } });
  expect(openedUpTo).toBeNull();
});

it("comes to a statement that the desk has, and nobody judged there", async () => {
  await arriveWith({ needed: 5, blind: true });
  expect(must(await importExport(people.editor, ruled)).rulings).toMatchObject({ added: 1, leftOut: 0 });
  expect(await onDesk()).toMatchObject({ status: "disputed", review: { state: "ruled" } });
});

it.each<[string, (file: string) => string, RegExp]>([
  ["without a reason", (file) => file.replace(`"rationale":"${why}"`, '"rationale":" "'), /rationale: needs a reason/],
  [
    "on other words",
    (file) => file.replace(/("ruling":\{.*?"judgedText":")/, "$1Not "),
    /ruling.judgedText: is not what the statement says/,
  ],
  [
    "that does not give the status",
    (file) => file.replace(/("ruling":\{.*?"verdict":")disputed/, "$1verified"),
    /status: is disputed, but/,
  ],
])("refuses a ruling %s", async (_what, change, message) => {
  expect(change(ruled)).not.toBe(ruled);
  await arrive();
  expect(await importExport(people.editor, change(ruled))).toMatchObject({
    code: "invalid-export",
    message: expect.stringMatching(message),
  });
  expect(await db.document.count()).toBe(0);
});
