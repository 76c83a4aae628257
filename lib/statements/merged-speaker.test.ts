import { expect, it } from "vitest";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { recordVerdict } from "@/lib/reviews/mutations";
import { mergeSpeakers } from "@/lib/speakers/mutations";
import { editStatement } from "./mutations";

it("keeps a verdict where the speaker chosen is the one the statement is shown under already", async () => {
  const { editor } = await everybody();
  const document = await storeDeskDocument();
  const { id, speaker } = starting(document, "a wall");
  const into = starting(document, "Nobody").speaker;
  must(
    await mergeSpeakers(editor, { fromId: speaker?.id ?? "", intoId: into?.id ?? "", fromVersion: 1, intoVersion: 1 }),
  );
  must(await recordVerdict(editor, id, { version: 1, verdict: "disputed" }));
  const edited = must(await editStatement(editor, id, { version: 2, speakerId: into?.id }));
  expect(edited.statement).toMatchObject({ status: "disputed", version: 2 });
  expect(await db.statement.findUnique({ where: { id } })).toMatchObject({ speakerId: speaker?.id });
  const given = must(await editStatement(editor, id, { version: 2, speakerId: null }));
  expect(given.statement).toMatchObject({ status: "unreviewed", version: 3 });
});
