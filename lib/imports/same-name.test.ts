import { beforeEach, expect, inject, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { recordVerdict } from "@/lib/reviews/mutations";
import { getStatement, listStatements } from "@/lib/statements/queries";
import { importExport } from "./mutations";
import { exported, moveToEmptyDesk } from "./testing/exported-desk";

const template = inject("templateDatabase");
let people: Record<Role, Actor>;
let file: string;

// A desk where two people judge one statement, and an empty one that its file is brought to.
beforeEach(async () => {
  await moveToEmptyDesk(template);
  people = await everybody();
  const { id } = starting(await storeDeskDocument(""), "Nobody");
  must(await recordVerdict(people.reviewer, id, { version: 1, verdict: "disputed" }));
  must(await recordVerdict(people.administrator, id, { version: 2, verdict: "disputed" }));
  file = await exported(people.editor, "json");
  await moveToEmptyDesk(template);
  people = await everybody();
});

async function onDesk() {
  const { items } = must(await listStatements(people.editor, { q: "Nobody" }));
  const { id } = items.find((item) => item.kind === "quote" && item.text.startsWith("Nobody")) ?? { id: "" };
  return must(await getStatement(people.editor, id));
}

it("tells two reviewers of one name apart, who gave their verdicts at the same moment", async () => {
  const edited = JSON.parse(file) as { items: { verdicts: Record<string, unknown>[] }[] };
  const [first, second] = edited.items.find(({ verdicts }) => verdicts.length === 2)?.verdicts ?? [];
  const together = { verdict: "disputed", createdAt: first?.createdAt, needed: 2, inSession: false };
  Object.assign(first ?? {}, together, { reviewer: { id: "one", name: "Ama Reyes" } });
  Object.assign(second ?? {}, together, { reviewer: { id: "other", name: "Ama Reyes" } });
  expect(must(await importExport(people.editor, JSON.stringify(edited))).verdicts).toEqual({ added: 2, existed: 0 });
  expect((await onDesk()).verdicts.map(({ importedFrom }) => importedFrom?.reviewerId).sort()).toEqual([
    "one",
    "other",
  ]);
  expect((await onDesk()).review.state).toBe("closed");
  expect(must(await importExport(people.editor, JSON.stringify(edited))).verdicts).toEqual({ added: 0, existed: 2 });
  const back = await exported(people.editor, "json");
  expect(must(await importExport(people.editor, back)).verdicts).toEqual({ added: 0, existed: 2 });
});

it("counts them as one where the file does not say whose a verdict is", async () => {
  const edited = JSON.parse(file) as { items: { verdicts: Record<string, unknown>[] }[] };
  for (const { verdicts } of edited.items)
    for (const verdict of verdicts)
      Object.assign(verdict, { verdict: "disputed", needed: 2, inSession: false, reviewer: { name: "Ama Reyes" } });
  expect(must(await importExport(people.editor, JSON.stringify(edited))).verdicts).toEqual({ added: 2, existed: 0 });
  expect((await onDesk()).review.state).toBe("awaiting");
});

it("knows a reviewer again who changed their name: no verdict twice, and nobody closes an item alone", async () => {
  const edited = JSON.parse(file) as { items: { verdicts: Record<string, unknown>[] }[] };
  const judged = edited.items.find(({ verdicts }) => verdicts.length === 2);
  const [verdict] = judged?.verdicts ?? [];
  const named = (name: string) => {
    const reviewer = { reviewer: { id: "one", name } };
    const given = { ...verdict, ...reviewer, verdict: "disputed", needed: 2, inSession: false };
    Object.assign(judged ?? {}, { verdicts: [{ ...given, id: `of ${name}` }] });
    return JSON.stringify(edited);
  };
  expect(must(await importExport(people.editor, named("Ama Reyes"))).verdicts).toEqual({ added: 1, existed: 0 });
  expect(must(await importExport(people.editor, named("Ama Lund"))).verdicts).toEqual({ added: 0, existed: 1 });
  expect((await onDesk()).review.state).toBe("awaiting");
  Object.assign(verdict ?? {}, { createdAt: "2020-01-01T00:00:00.000Z" });
  expect(must(await importExport(people.editor, named("Ama Lund"))).verdicts).toEqual({ added: 1, existed: 0 });
  expect((await onDesk()).review).toMatchObject({ state: "awaiting", missing: 1 });
});
