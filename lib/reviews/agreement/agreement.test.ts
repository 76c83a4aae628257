import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { addPerson, everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { type DeskDocument, must, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { removeStatement } from "@/lib/statements/mutations";
import type { VerdictValue } from "../model";
import { recordVerdict, withdrawVerdict } from "../mutations";
import { usualRules } from "../rules/model";
import type { AgreementReport } from "./model";
import { getAgreement } from "./queries";
import type { AgreementFilter } from "./schema";

let people: Record<Role, Actor>;
let second: Actor;
let document: DeskDocument;
beforeAll(async () => {
  people = await everybody();
  second = await addPerson(db, "reviewer", "second@desk.example");
});
beforeEach(async () => {
  await db.document.updateMany({ data: { removedAt: new Date() } });
  document = await storeDeskDocument();
});

const letters: Record<string, VerdictValue> = { d: "disputed", n: "needs-sourcing" };
const idAt = (at: number) => document.statements[at]?.id ?? "";
async function give(actor: Actor, at: number, letter: string) {
  const { version } = await db.statement.findUniqueOrThrow({ where: { id: idAt(at) } });
  const input = { version, verdict: letters[letter] as VerdictValue, rationale: "So it is." };
  return must(await recordVerdict(actor, idAt(at), input)).verdict.id;
}
/** One letter a statement, a dot where they did not judge. */
async function giveAll(rows: readonly (readonly [Actor, string])[]) {
  for (const [actor, row] of rows)
    for (const [at, letter] of [...row].entries()) if (letter !== ".") await give(actor, at, letter);
}
const asked = async (filter: AgreementFilter = {}, reader = people.viewer) =>
  must(await getAgreement(reader, { document: document.documentId, ...filter }));
const figures = ({ percent, alpha }: Pick<AgreementReport, "percent" | "alpha">) => ({ percent, alpha });

describe("agreement at the desk", () => {
  it("is told of all that two or more judged, of each verdict, and of each two", async () => {
    await giveAll([
      [people.editor, "ddnn.."],
      [people.reviewer, "ddnd.d"],
      [second, "d...n."],
    ]);
    const { report } = await asked();
    expect(report.percent).toEqual({ value: 5 / 6, items: 4 });
    // Nine verdicts, six disputed and three needs sourcing, one pair of them on one item: 1 - 8 · 2 / 36.
    expect(report.alpha.items).toBe(4);
    expect(report.alpha.value).toBeCloseTo(5 / 9, 10);
    expect(report.verdicts.map(({ verdict, percent }) => [verdict, percent.value, percent.items])).toEqual([
      ["verified", null, 0],
      ["disputed", 8 / 9, 3],
      ["needs-sourcing", 2 / 3, 2],
    ]);
    const [pair] = report.pairs;
    expect(report.pairs).toHaveLength(3);
    expect([pair?.one.id, pair?.other.id].sort()).toEqual([people.editor.userId, people.reviewer.userId].sort());
    expect(pair?.percent).toEqual({ value: 0.75, items: 4 });
    expect(pair?.kappa.value).toBeCloseTo(0.5, 10);
    expect(report.documents).toMatchObject([{ document: { title: "The barrier" }, percent: report.percent }]);
    expect(report.blind).toBe(0);
  });

  it("rests on each one's newest verdict that stands, and on what is on the desk", async () => {
    await giveAll([
      [people.editor, "dn...."],
      [people.reviewer, "nn...."],
    ]);
    await give(people.reviewer, 0, "d");
    expect((await asked()).report.percent).toEqual({ value: 1, items: 2 });
    const taken = await give(second, 0, "n");
    expect((await asked()).report.percent.value).toBeLessThan(1);
    must(await withdrawVerdict(second, taken));
    expect((await asked()).report.percent).toEqual({ value: 1, items: 2 });
    const { version } = await db.statement.findUniqueOrThrow({ where: { id: idAt(1) } });
    must(await removeStatement(people.editor, idAt(1), { version }));
    expect((await asked()).report.percent).toEqual({ value: 1, items: 1 });
  });

  it("opens the items behind each figure, page by page", async () => {
    await giveAll([
      [people.editor, "ddnn.."],
      [people.reviewer, "ddnd.d"],
      [second, "dn...."],
    ]);
    const ids = async (filter: AgreementFilter) =>
      (await asked(filter)).items.map(({ statementId }) =>
        document.statements.findIndex(({ id }) => id === statementId),
      );
    expect((await ids({})).sort()).toEqual([0, 1, 2, 3]);
    expect((await ids({ show: "differ" })).sort()).toEqual([1, 3]);
    expect((await ids({ verdict: "needs-sourcing" })).sort()).toEqual([1, 2, 3]);
    const pair = { one: people.editor.userId, other: second.userId };
    expect((await ids(pair)).sort()).toEqual([0, 1]);
    expect(await ids({ ...pair, show: "differ" })).toEqual([1]);
    const [item] = (await asked({ ...pair, show: "differ" })).items;
    expect(item?.given.map(({ verdict }) => verdict).sort()).toEqual(["disputed", "needs-sourcing"]);
    const first = await asked({ limit: 3 });
    expect(first).toMatchObject({ total: 4, items: { length: 3 } });
    const rest = await asked({ limit: 3, cursor: first.nextCursor ?? "" });
    expect(rest).toMatchObject({ total: 4, items: { length: 1 }, nextCursor: null });
    expect(await getAgreement(people.viewer, { cursor: "nonsense" })).toMatchObject({ code: "invalid-cursor" });
    expect(await getAgreement(people.viewer, { document: "nowhere" })).toMatchObject({ reason: "not-found" });
    expect(await getAgreement(null)).toMatchObject({ ok: false });
  });

  it("holds nothing that is kept blind from its reader, and all of it once it is opened", async () => {
    const rules = JSON.stringify({ ...usualRules, needed: 3, blind: true });
    await db.document.update({ where: { id: document.documentId }, data: { rules } });
    await give(people.reviewer, 0, "n");
    await give(second, 0, "d");
    const nothing = { percent: { value: null, items: 0 }, alpha: { value: null, items: 0 } };
    for (const reader of [...Object.values(people), second]) {
      const { report, items } = await asked({}, reader);
      expect({ ...figures(report), pairs: report.pairs, items }).toEqual({ ...nothing, pairs: [], items: [] });
    }
    await give(people.editor, 0, "d");
    const { report } = await asked();
    expect(report.percent).toEqual({ value: 1 / 3, items: 1 });
    expect(report.blind).toBe(1);
  });
});
