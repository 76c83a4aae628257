import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must, starting } from "@/lib/documents/testing/desk-document";
import { addStatement, editStatement } from "@/lib/statements/mutations";
import { getStatement } from "@/lib/statements/queries";
import { redoLast, undoGroup } from "@/lib/undo/mutations";
import { bringInLock, faultsOfDesk, judge, shownOf } from "../testing/lock-story";
import { redraft } from "./mutations";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const bringIn = () => bringInLock(people.editor);
const shown = (id: string) => shownOf(people.editor, id);
const judged = (id: string, verdict?: "disputed") => judge(people.reviewer, id, verdict);
const bring = async (id: string, text: string) => must(await redraft(people.editor, id, { text }));
const sound = async () => expect(await faultsOfDesk()).toEqual([]);

describe("undoing a draft", () => {
  const state = (id: string) =>
    db.statement.findMany({
      where: { documentId: id },
      orderBy: { id: "asc" },
      omit: { version: true, updatedAt: true },
    });

  it("takes all of it back in one act, and brings it in again", async () => {
    const { id, text, statements } = await bringIn();
    await judged(starting({ statements }, "“The hinges").id);
    await judged(starting({ statements }, "“Nobody").id);
    const before = await state(id);
    const next = text
      .replace("eleven", "twelve")
      .replace(" “Nobody budgeted for the hinges,” she said.", " “No,” said Moran.");
    const { group } = await bring(id, next);
    const after = await state(id);
    must(await undoGroup(people.editor, group));
    const back = await state(id);
    expect(back.filter((row) => before.some((one) => one.id === row.id))).toEqual(before);
    expect(back.filter((row) => !before.some((one) => one.id === row.id)).every((row) => row.removedAt !== null)).toBe(
      true,
    );
    expect(await shown(id)).toMatchObject({ number: 1, now: text });
    must(await redoLast(people.editor, { documentId: id }));
    expect(await state(id)).toEqual(after);
    expect(await shown(id)).toMatchObject({ number: 2, now: next });
    await sound();
  });

  it("says why not, once somebody has judged what the draft says", async () => {
    const { id, text, statements } = await bringIn();
    const { group } = await bring(id, text.replace("eleven", "twelve"));
    await judged(starting({ statements }, "“Nobody").id, "disputed");
    expect(await undoGroup(people.editor, group)).toMatchObject({
      code: "changed-since",
      message: expect.stringContaining("Mira Lund has given a verdict"),
    });
    expect(await shown(id)).toMatchObject({ number: 2 });
  });

  it("leaves later work alone: a statement marked in the new draft, a newer draft, an edit", async () => {
    const { id, text } = await bringIn();
    const first = await bring(id, `${text}\nA crane came by boat.\n`);
    const at = (await shown(id)).now.indexOf("crane");
    must(await addStatement(people.reviewer, { documentId: id, kind: "quote", start: at, end: at + 10 }));
    expect(await undoGroup(people.editor, first.group)).toMatchObject({ message: expect.stringContaining("by hand") });
    await bring(id, `${text}\nA crane came by boat. It left.\n`);
    expect(await undoGroup(people.editor, first.group)).toMatchObject({ code: "redrafted-since" });
    const other = await bringIn();
    const drafted = await bring(other.id, `${other.text}\nMore.\n`);
    const one = starting(await shown(other.id), "“Nobody");
    must(await editStatement(people.editor, one.id, { version: one.version, end: one.end - 4 }));
    expect(await undoGroup(people.editor, drafted.group)).toMatchObject({ code: "changed-since" });
  });

  it("lets the same text come in again, and back to an earlier one", async () => {
    const { id, text, statements } = await bringIn();
    await judged(starting({ statements }, "“The hinges").id);
    const next = text.replace("eleven", "twelve");
    const { group } = await bring(id, next);
    must(await undoGroup(people.editor, group));
    expect((await bring(id, next)).document.currentVersion.number).toBe(3);
    expect((await bring(id, text)).document.currentVersion.number).toBe(4);
    expect(must(await getStatement(people.viewer, starting({ statements }, "“The hinges").id)).status).toBe("verified");
    await sound();
  });

  it("keeps an older edit from writing over words of another draft", async () => {
    const { id, text, statements } = await bringIn();
    const nobody = starting({ statements }, "“Nobody");
    const edit = must(await editStatement(people.editor, nobody.id, { version: nobody.version, end: nobody.end - 12 }));
    await bring(id, text.replace("for the hinges", "for new hinges"));
    expect(await undoGroup(people.editor, edit.group)).toMatchObject({ ok: false, reason: "changed" });
    await sound();
  });
});
