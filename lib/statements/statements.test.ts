import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { deskText, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { recordVerdict } from "@/lib/reviews/mutations";
import { undoGroup } from "@/lib/undo/mutations";
import { addStatement, editStatement, mergeStatements, removeStatement } from "./mutations";
import { countStatements, exportRecords, getStatement, listStatements } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const standing = async (id: string) => must(await getStatement(people.editor, id));

describe("listStatements", () => {
  it.each(["newest", "place", "doubtful"] as const)("pages through everything once in order %s", async (order) => {
    const document = await storeDeskDocument();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = must(
        await listStatements(people.viewer, { document: document.documentId, order, limit: 2, cursor }),
      );
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([...seen].sort()).toEqual(document.statements.map((statement) => statement.id).sort());
    if (order === "newest") expect(seen).toEqual([...seen].sort().reverse());
  });

  it("finds by words, whatever operators they hold", async () => {
    const { documentId } = await storeDeskDocument();
    for (const [q, count] of [
      ["barrier cost", 2],
      ["BARRIER cos", 2],
      ['"barrier" OR (', 0],
      ["…", 0],
    ] as const) {
      const page = must(await listStatements(people.viewer, { document: documentId, q }));
      expect(page.items.length, q).toBe(count);
    }
  });

  it("finds among more matches than one query may name", async () => {
    const { documentId, versionId, statements } = await storeDeskDocument();
    const first = starting({ statements }, "Nobody");
    await db.statement.createMany({
      data: Array.from({ length: 1500 }, (_, index) => ({
        id: `many-${String(index).padStart(5, "0")}`,
        documentId,
        versionId,
        kind: "claim",
        start: first.start,
        end: first.end,
        text: "zebra crossing",
        prefix: "",
        suffix: "",
        rule: "for-tests",
        confidence: 1,
      })),
    });
    let cursor: string | undefined;
    const seen = new Set<string>();
    do {
      const page = must(await listStatements(people.viewer, { q: "zebra", limit: 200, cursor }));
      const ids = page.items.map((item) => item.id);
      expect(ids).toEqual([...ids].sort().reverse());
      for (const id of ids) seen.add(id);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.size).toBe(1500);
    expect(must(await countStatements(people.viewer, { q: "zebra" })).unreviewed).toBe(1500);
    await db.statement.updateMany({ where: { text: "zebra crossing" }, data: { removedAt: new Date() } });
  });

  it("refuses a cursor of another order, and one somebody typed", async () => {
    for (const cursor of ["nonsense", "WzFd"])
      expect(await listStatements(people.viewer, { cursor })).toMatchObject({ ok: false, code: "invalid-cursor" });
  });
});

describe("editStatement", () => {
  it("moves a span to whole characters, and links claims again", async () => {
    const document = await storeDeskDocument();
    const quote = starting(document, "The gates");
    const wave = deskText.indexOf("🌊");
    const edited = must(await editStatement(people.reviewer, quote.id, { version: 1, end: wave + 1 })).statement;
    expect(edited.text).toBe("The gates will close at dusk 🌊");
    expect(edited.parts).toEqual([{ start: edited.start, end: edited.end }]);
    const claim = starting(document, "close at", "claim");
    expect((await standing(claim.id)).quoteId).toBe(quote.id);
    must(await editStatement(people.reviewer, quote.id, { version: 2, end: quote.start + "The gates".length }));
    expect((await standing(claim.id)).quoteId).toBeNull();
  });

  it("lets a verdict stand only on the words and the speaker judged", async () => {
    const document = await storeDeskDocument();
    const quote = starting(document, "Nobody");
    must(await recordVerdict(people.reviewer, quote.id, { version: 1, verdict: "disputed" }));
    const moved = must(await editStatement(people.editor, quote.id, { version: 2, speakerId: null })).statement;
    expect(moved).toMatchObject({ status: "unreviewed", speaker: null, attributedBy: people.editor.name });
    const back = must(
      await editStatement(people.editor, quote.id, { version: 3, speakerId: quote.speaker?.id }),
    ).statement;
    expect(back.status).toBe("disputed");
  });

  it("asks anew where a quote is made a claim, and lets the verdict stand again where that is undone", async () => {
    const document = await storeDeskDocument();
    const quote = starting(document, "Nobody");
    must(await recordVerdict(people.reviewer, quote.id, { version: 1, verdict: "disputed" }));
    const made = must(await editStatement(people.editor, quote.id, { version: 2, kind: "claim" }));
    expect(made.statement).toMatchObject({ kind: "claim", status: "unreviewed" });
    expect((await standing(quote.id)).verdicts).toMatchObject([{ verdict: "disputed", stands: false }]);
    const judged = must(await recordVerdict(people.editor, quote.id, { version: 3, verdict: "needs-sourcing" }));
    expect(judged.statement.status).toBe("needs-sourcing");
    must(await undoGroup(people.editor, judged.group));
    must(await undoGroup(people.editor, made.group));
    expect(await standing(quote.id)).toMatchObject({ kind: "quote", status: "disputed", form: "direct" });
  });

  it("tells the loser of two what stands, and overwrites nothing", async () => {
    const document = await storeDeskDocument();
    const quote = starting(document, "Nobody");
    const results = await Promise.all([
      editStatement(people.editor, quote.id, { version: 1, speakerName: "Mara Quill" }),
      editStatement(people.reviewer, quote.id, { version: 1, speakerName: "Odo Finch" }),
    ]);
    const loser = results.find((result) => !result.ok);
    const winner = results.find((result) => result.ok);
    expect(loser).toMatchObject({ reason: "changed", code: "stale-version" });
    const stands = await standing(quote.id);
    expect(winner).toMatchObject({ value: { statement: { speaker: stands.speaker } } });
    expect(loser).toMatchObject({ current: { id: quote.id, version: 2, speaker: stands.speaker } });
  });

  it.each([
    [{ start: 10, end: 10 }, "empty-span"],
    [{ start: 0, end: 100_000 }, "outside-text"],
    [{ start: 0, end: 1 }, "no-words"],
  ])("refuses the span %o", async (span, code) => {
    const document = await storeDeskDocument();
    const quote = starting(document, "Nobody");
    expect(await editStatement(people.editor, quote.id, { version: 1, ...span })).toMatchObject({ ok: false, code });
    expect((await standing(quote.id)).version).toBe(1);
  });
});

describe("addStatement, removeStatement, mergeStatements", () => {
  it("adds one once, and removes it", async () => {
    const { documentId } = await storeDeskDocument();
    const start = deskText.indexOf("every day");
    const input = { documentId, kind: "claim" as const, start, end: start + 9 };
    const added = must(await addStatement(people.reviewer, input)).statement;
    expect(added).toMatchObject({ text: "every day", origin: "person", kind: "claim", form: null });
    expect(await addStatement(people.reviewer, input)).toMatchObject({ ok: false, code: "already-there" });
    must(await removeStatement(people.reviewer, added.id, { version: added.version }));
    expect(await getStatement(people.viewer, added.id)).toMatchObject({ ok: false, reason: "not-found" });
    expect(await removeStatement(people.reviewer, added.id, { version: 2 })).toMatchObject({
      ok: false,
      code: "statement-removed",
    });
  });

  it("merges two into the first, and no others", async () => {
    const document = await storeDeskDocument();
    const first = starting(document, "The gates");
    const second = starting(document, "Nobody");
    const { statement } = must(
      await mergeStatements(people.reviewer, { ids: [second.id, first.id], versions: [1, 1] }),
    );
    expect(statement).toMatchObject({ id: first.id, start: first.start, end: second.end, version: 2 });
    expect(statement.text).toBe(deskText.slice(first.start, second.end));
    expect(statement.parts).toEqual([
      { start: first.start, end: first.end },
      { start: second.start, end: second.end },
    ]);
    expect((await getStatement(people.viewer, second.id)).ok).toBe(false);
    const other = await storeDeskDocument();
    expect(
      await mergeStatements(people.reviewer, {
        ids: [first.id, starting(other, "Nobody").id],
        versions: [2, 1],
      }),
    ).toMatchObject({ ok: false, reason: "refused" });
    expect(
      await mergeStatements(people.reviewer, {
        ids: [first.id, starting(document, "a wall").id],
        versions: [2, 1],
      }),
      "far apart, and another speaker's",
    ).toMatchObject({ ok: false, reason: "refused" });
  });
});

it("exports every statement once, whatever the batch", async () => {
  const { documentId, statements } = await storeDeskDocument();
  for (const order of ["newest", "place", "doubtful"] as const) {
    const records = must(exportRecords(people.viewer, { document: documentId, order }));
    const ids: string[] = [];
    for await (const record of records) ids.push(record.id);
    expect([...ids].sort()).toEqual(statements.map((statement) => statement.id).sort());
  }
});
