import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { must, starting } from "@/lib/documents/testing/desk-document";
import { verifyChain } from "@/lib/events/queries";
import { newId } from "@/lib/new-id";
import { recordVerdict } from "@/lib/reviews/mutations";
import { removeStatement } from "@/lib/statements/mutations";
import { getStatement, listStatements } from "@/lib/statements/queries";
import { undoLast } from "@/lib/undo/mutations";
import { bringInLock, faultsOfDesk, judge, shownOf } from "../testing/lock-story";
import { listTray } from "../tray/queries";
import { redraft } from "./mutations";
import { getDraftStep, listDrafts, previewRedraft } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const bringIn = () => bringInLock(people.editor);
const shown = (id: string) => shownOf(people.editor, id);
const judged = (id: string, verdict?: "disputed") => judge(people.reviewer, id, verdict);
const bring = async (id: string, text: string) => must(await redraft(people.editor, id, { text }));
const sound = async () => expect(await faultsOfDesk()).toEqual([]);

describe("a new draft", () => {
  it("carries verdicts with their words, and reopens just the one whose words changed, with both to compare", async () => {
    const { id, text, statements } = await bringIn();
    const [hinges, promise, nobody] = ["“The hinges", "“I will not", "“Nobody"].map((words) =>
      starting({ statements }, words),
    );
    for (const one of [hinges, promise, nobody]) await judged(one?.id ?? "");
    const next = `A storm is coming.\n\n${text.replace("I will not open", "I would not open")}`;
    const { counts, document } = await bring(id, next);
    expect(counts).toMatchObject({ reopened: 1, verdicts: 2, lost: 0 });
    expect(document.currentVersion.number).toBe(2);
    const after = await shown(id);
    const found = (which: typeof hinges) => after.statements.find((one) => one.id === which?.id);
    expect(found(hinges)).toMatchObject({ status: "verified", text: hinges?.text });
    expect(found(nobody)).toMatchObject({ status: "verified", text: nobody?.text });
    expect(found(promise)).toMatchObject({ status: "unreviewed", text: expect.stringContaining("I would not open") });
    const step = must(await getDraftStep(people.viewer, id));
    expect(step.changes.find(({ statementId }) => statementId === promise?.id)).toMatchObject({
      outcome: "changed",
      was: "verified",
      before: { text: promise?.text },
      after: { text: expect.stringContaining("I would not open") },
    });
    const detail = must(await getStatement(people.viewer, promise?.id ?? ""));
    expect(detail.evidence).toHaveLength(1);
    expect(detail.verdicts).toMatchObject([{ verdict: "verified", stands: false }]);
    expect(detail.history.map(({ type }) => type)).toContain("statement.reworded");
    for (const one of after.statements) expect(after.now.slice(one.start, one.end)).toBe(one.text);
    await sound();
  });

  it("reopens nothing where only spaces and the ends of lines are others", async () => {
    const { id, text, statements } = await bringIn();
    for (const { id: statement } of statements) await judged(statement);
    const next = text
      .replace("have moved", "have  moved")
      .replace("open it on", "open it\non")
      .replace("\n\n", "\n\n\n");
    const { counts } = await bring(id, next);
    expect(counts).toMatchObject({ reopened: 0, changed: 0, lost: 0, found: 0, carried: statements.length });
    const after = await shown(id);
    expect(after.statements.map(({ status }) => status)).toEqual(statements.map(() => "verified"));
    for (const one of after.statements) expect(after.now.slice(one.start, one.end)).toBe(one.text);
    const hinges = starting(after, "“The hinges");
    expect(hinges.text).toContain("have  moved");
    expect(must(await getStatement(people.viewer, hinges.id)).verdicts).toMatchObject([{ stands: true }]);
    await sound();
  });

  it("puts what is gone in the tray, never silently, and brings it back where its words come back", async () => {
    const { id, text, statements } = await bringIn();
    const nobody = starting({ statements }, "“Nobody");
    await judged(nobody.id);
    const { counts } = await bring(id, text.replace(" “Nobody budgeted for the hinges,” she said.", ""));
    expect(counts.lost).toBe(1);
    expect(must(await listTray(people.viewer, id))).toMatchObject([
      { id: nobody.id, status: "verified", verdicts: 1, evidence: 1, draft: 1 },
    ]);
    expect((await shown(id)).statements.map((one) => one.id)).not.toContain(nobody.id);
    const listed = must(await listStatements(people.viewer, { document: id }));
    expect(listed.items.map((one) => one.id)).not.toContain(nobody.id);
    await sound();
    await bring(id, `${text}\nLater that day.\n`);
    expect(must(await listTray(people.viewer, id))).toEqual([]);
    expect(must(await getStatement(people.viewer, nobody.id))).toMatchObject({ status: "verified", text: nobody.text });
    await sound();
  });

  it("reopens a quote that the draft gives to somebody else, or that goes on in the same marks", async () => {
    const { id, text, statements } = await bringIn();
    const [hinges, nobody] = [starting({ statements }, "“The hinges"), starting({ statements }, "“Nobody")];
    await judged(hinges.id);
    await judged(nobody.id);
    const next = text
      .replace("said Ivo Karst, the lock keeper", "said Bruno Adler, the mayor")
      .replace("budgeted for the hinges,”", "budgeted for the hinges, and nobody asked,”");
    expect((await bring(id, next)).counts.reopened).toBe(2);
    expect(must(await getStatement(people.viewer, hinges.id))).toMatchObject({
      status: "unreviewed",
      text: hinges.text,
      speaker: { name: "Bruno Adler" },
    });
    expect(must(await getStatement(people.viewer, nobody.id))).toMatchObject({
      status: "unreviewed",
      text: expect.stringContaining("and nobody asked"),
    });
    await sound();
  });

  it("finds what is new once, keeps speakers who they are, and leaves removed what was removed", async () => {
    const { id, text, statements } = await bringIn();
    const promise = starting({ statements }, "“I will not");
    must(await removeStatement(people.editor, promise.id, { version: promise.version }));
    const { counts } = await bring(id, `${text}\n“We will pay for all of it,” Karst said on Monday.\n`);
    expect(counts.found).toBeGreaterThan(0);
    const after = await shown(id);
    expect(after.statements.some((one) => one.text.includes("I will not open"))).toBe(false);
    const fresh = starting(after, "“We will pay");
    expect(fresh.speaker?.id).toBe(starting({ statements }, "“The hinges").speaker?.id);
    expect(new Set(after.statements.map((one) => `${one.kind} ${one.start}–${one.end}`)).size).toBe(
      after.statements.length,
    );
    const claims = after.statements.filter(({ kind }) => kind === "claim");
    for (const claim of claims) {
      const holder = after.statements.find(
        (one) => one.kind === "quote" && one.start <= claim.start && one.end >= claim.end,
      );
      expect(claim.quoteId === null).toBe(holder === undefined);
    }
    must(await undoLast(people.editor, { documentId: id }));
    must(await undoLast(people.editor, { documentId: id }));
    expect((await shown(id)).statements.some((one) => one.id === promise.id)).toBe(true);
    await sound();
  });

  it("says so where the text is the same, however its lines end, and where another document has it", async () => {
    const { id, text } = await bringIn();
    const other = await bringIn();
    const refusedWith = async (given: string, code: string) =>
      expect(await redraft(people.editor, id, { text: given })).toMatchObject({ ok: false, code });
    await refusedWith(text.replaceAll("\n", "\r\n"), "same-text");
    await refusedWith(other.text, "other-document");
    await refusedWith(" \n", "empty-text");
    expect(must(await previewRedraft(people.editor, id, { text }))).toMatchObject({ same: true, changes: [] });
    expect(must(await listDrafts(people.viewer, id))).toHaveLength(1);
  });

  it("previews what it then does", async () => {
    const { id, text, statements } = await bringIn();
    await judged(starting({ statements }, "“The hinges").id);
    const next = text.replace("eleven", "twelve").replace("£4.2 million", "£5 million");
    const preview = must(await previewRedraft(people.editor, id, { text: next }));
    expect(must(await listDrafts(people.viewer, id))).toHaveLength(1);
    expect((await bring(id, next)).counts).toEqual(preview.counts);
    const step = must(await getDraftStep(people.viewer, id));
    const told = (changes: typeof step.changes) =>
      changes.map(({ kind, outcome, was, before, after }) => ({ kind, outcome, was, before, after }));
    expect(told(step.changes)).toEqual(expect.arrayContaining(told(preview.changes)));
    expect(step.counts).toEqual(preview.counts);
  });

  it("is brought in by editors", async () => {
    const { id, text } = await bringIn();
    const input = { text: `${text} More.` };
    expect(await redraft(people.reviewer, id, input)).toMatchObject({ reason: "forbidden" });
    expect(await redraft(null, id, input)).toMatchObject({ reason: "unauthenticated" });
    expect(await previewRedraft(people.viewer, id, input)).toMatchObject({ reason: "forbidden" });
    expect(await redraft(people.editor, newId(), input)).toMatchObject({ reason: "not-found" });
  });
});

describe("two people at once", () => {
  it("a verdict and a re-draft: whichever is first, the verdict stands on the words that were judged or is refused", async () => {
    for (let round = 0; round < 6; round++) {
      const { id, text, statements } = await bringIn();
      const [hinges, promise] = [starting({ statements }, "“The hinges"), starting({ statements }, "“I will not")];
      const give = (one: typeof hinges) =>
        recordVerdict(people.reviewer, one.id, { version: one.version, verdict: "disputed", rationale: "No." });
      const acts = [
        redraft(people.editor, id, { text: text.replace("I will not", "I would not") }),
        give(hinges),
        give(promise),
      ];
      const [drafted, onCarried, onChanged] = await Promise.all(round % 2 ? acts : acts.toReversed());
      const results = round % 2 ? [drafted, onCarried, onChanged] : [onChanged, onCarried, drafted];
      expect(results[0]?.ok).toBe(true);
      // The words are the same in both drafts: the verdict lands on them, before or after.
      expect(results[1]).toMatchObject({ ok: true });
      expect(must(await getStatement(people.viewer, hinges.id)).status).toBe("disputed");
      if (!results[2]?.ok) expect(results[2]).toMatchObject({ code: "stale-version" });
      expect(must(await getStatement(people.viewer, promise.id)).status).toBe("unreviewed");
    }
    await sound();
  });

  it("two re-drafts: one comes in, the other learns that it was made for an older draft", async () => {
    const { id, text } = await bringIn();
    const results = await Promise.all(
      ["one", "two"].map((word) => redraft(people.editor, id, { text: `${text}\nEdition ${word}.\n` })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "changed", code: "other-draft" });
    expect(must(await listDrafts(people.viewer, id))).toHaveLength(2);
    expect(await redraft(people.editor, id, { text: `${text} Third.`, from: 1 })).toMatchObject({
      code: "other-draft",
    });
  });
});

it("keeps the chain whole through all of it", async () => {
  expect(await verifyChain()).toMatchObject({ ok: true, broken: null });
});
