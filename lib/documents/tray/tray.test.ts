import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { recordVerdict } from "@/lib/reviews/mutations";
import { getStatement } from "@/lib/statements/queries";
import { redoLast, undoGroup } from "@/lib/undo/mutations";
import { redraft } from "../redrafts/mutations";
import { must, starting } from "../testing/desk-document";
import { bringInLock, faultsOfDesk, judge, shownOf } from "../testing/lock-story";
import { dismissStatements, placeStatement } from "./mutations";
import { listTray } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

/** A verified quote whose words a new draft leaves out, with other words to place it on. */
async function lost() {
  const { id, text, statements } = await bringInLock(people.editor);
  const quote = starting({ statements }, "“Nobody");
  await judge(people.reviewer, quote.id);
  const next = text.replace("“Nobody budgeted for the hinges,” she said.", "She left it at that, and nobody asked.");
  must(await redraft(people.editor, id, { text: next }));
  const { now, versionId } = await shownOf(people.editor, id);
  const [item] = must(await listTray(people.viewer, id));
  if (!item) throw new Error("nothing in the tray");
  const start = now.indexOf("nobody asked");
  return { id, quote, item, versionId, start, end: start + "nobody asked".length };
}

it("places a statement on chosen words, open where they are others, with all that belongs to it; and undoes that", async () => {
  const { id, quote, item, versionId, start, end } = await lost();
  const place = (version: number, of = versionId) =>
    placeStatement(people.reviewer, item.id, { version, versionId: of, start, end });
  expect(await place(item.version + 1)).toMatchObject({ code: "stale-version" });
  expect(await place(item.version, "another")).toMatchObject({ code: "other-draft" });
  const { group } = must(await place(item.version));
  const placed = must(await getStatement(people.viewer, quote.id));
  expect(placed).toMatchObject({ text: "nobody asked", status: "unreviewed", speaker: { name: "Tilda Moran" } });
  expect(placed.evidence).toHaveLength(1);
  expect(placed.verdicts).toMatchObject([{ verdict: "verified", stands: false }]);
  expect(must(await listTray(people.viewer, id))).toEqual([]);
  expect(await place(item.version)).toMatchObject({ code: "not-in-tray" });
  must(await undoGroup(people.reviewer, group));
  expect(must(await listTray(people.viewer, id))).toMatchObject([{ id: quote.id, status: "verified" }]);
  must(await redoLast(people.reviewer, { documentId: id }));
  expect(must(await listTray(people.viewer, id))).toEqual([]);
  expect(await faultsOfDesk()).toEqual([]);
});

it("dismisses for a reason, which the record keeps, and undo puts it back", async () => {
  const { id, item } = await lost();
  expect(await dismissStatements(people.reviewer, { documentId: id, ids: [item.id], reason: " " })).toMatchObject({
    reason: "malformed",
  });
  const { group } = must(await dismissStatements(people.reviewer, { documentId: id, ids: [item.id], reason: "Cut." }));
  expect(must(await listTray(people.viewer, id))).toEqual([]);
  expect(await dismissStatements(people.reviewer, { documentId: id, ids: [item.id], reason: "Cut." })).toMatchObject({
    code: "not-in-tray",
  });
  must(await undoGroup(people.reviewer, group));
  expect(must(await listTray(people.viewer, id))).toHaveLength(1);
  expect(await faultsOfDesk()).toEqual([]);
});

it("takes no verdicts while it waits, and is handled by those who edit statements", async () => {
  const { id, item } = await lost();
  const verdict = { version: item.version, verdict: "disputed", rationale: "No." } as const;
  expect(await recordVerdict(people.reviewer, item.id, verdict)).toMatchObject({ code: "statement-lost" });
  expect(await dismissStatements(people.viewer, { documentId: id, ids: [item.id], reason: "No." })).toMatchObject({
    reason: "forbidden",
  });
});
