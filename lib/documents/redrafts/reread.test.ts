import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { recordVerdict } from "@/lib/reviews/mutations";
import { editStatement, removeStatement } from "@/lib/statements/mutations";
import { redoLast, undoGroup } from "@/lib/undo/mutations";
import { engineVersion } from "../engine-version";
import { faultsOfDesk, shownOf } from "../testing/lock-story";
import { reread } from "./mutations";
import { previewReread } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const state = (documentId: string) =>
  db.statement.findMany({ where: { documentId }, orderBy: { id: "asc" }, omit: { version: true, updatedAt: true } });

it("shows the difference first, keeps every human decision, and is undone in one act", async () => {
  // What the test document holds is not what the engine finds: its quotes have no marks, its claims are too short.
  const document = await storeDeskDocument();
  const { documentId } = document;
  const judged = starting(document, "Nobody");
  const named = starting(document, "a wall");
  const removed = starting(document, "The gates");
  must(
    await recordVerdict(people.reviewer, judged.id, { version: judged.version, verdict: "disputed", rationale: "No." }),
  );
  must(await editStatement(people.reviewer, named.id, { version: named.version, speakerName: "Ines Marchetti" }));
  must(await removeStatement(people.reviewer, removed.id, { version: removed.version }));
  const before = await state(documentId);

  const preview = must(await previewReread(people.editor, documentId));
  expect(preview).toMatchObject({ same: false, engine: { was: "0", now: engineVersion } });
  expect(await state(documentId)).toEqual(before);

  const { counts, group } = must(await reread(people.editor, documentId, { from: 1 }));
  expect(counts).toEqual(preview.counts);
  const { statements } = await shownOf(people.editor, documentId);
  const by = (id: string) => statements.find((one) => one.id === id);
  expect(by(judged.id)).toMatchObject({ text: judged.text, start: judged.start, status: "disputed" });
  expect(by(named.id)).toMatchObject({ text: named.text, speaker: { name: "Ines Marchetti" } });
  expect(by(removed.id)).toBeUndefined();
  expect(statements.some((one) => one.kind === "quote" && one.text.includes("The gates will close"))).toBe(false);
  expect(await faultsOfDesk()).toEqual([]);
  const after = await state(documentId);

  must(await undoGroup(people.editor, group));
  const back = await state(documentId);
  expect(back.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before);
  must(await redoLast(people.editor, { documentId }));
  expect(await state(documentId)).toEqual(after);
  expect(await reread(people.editor, documentId)).toMatchObject({ code: "no-difference" });
  expect(await faultsOfDesk()).toEqual([]);
});

it("is for editors", async () => {
  const { documentId } = await storeDeskDocument();
  expect(await reread(people.reviewer, documentId)).toMatchObject({ reason: "forbidden" });
  expect(await previewReread(people.viewer, documentId)).toMatchObject({ reason: "forbidden" });
});
