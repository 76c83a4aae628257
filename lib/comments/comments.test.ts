import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { listEvents } from "@/lib/events/queries";
import { setResolved, writeComment } from "./mutations";
import { listComments } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});
const statement = async () => starting(await storeDeskDocument(), "Nobody").id;

it("keeps threads one level deep, with whom they name", async () => {
  const statementId = await statement();
  const mentions = [people.editor.userId, "nobody"];
  const first = must(
    await writeComment(people.reviewer, { statementId, text: " Listen at 12:04.\r\n", mentions }),
  ).comment;
  const answer = must(await writeComment(people.editor, { statementId, text: "I did.", threadId: first.id })).comment;
  must(await writeComment(people.reviewer, { statementId, text: "Good.", threadId: answer.id }));
  const said = must(await listComments(people.viewer, statementId));
  expect(said.map(({ text, threadId }) => [text, threadId])).toEqual([
    ["Listen at 12:04.", null],
    ["I did.", first.id],
    ["Good.", first.id],
  ]);
  expect(said[0]?.mentions).toEqual([{ id: people.editor.userId, name: people.editor.name }]);
});

it("refuses empty words, another statement's thread, and who may only read", async () => {
  const [one, other] = [await statement(), await statement()];
  const { comment } = must(await writeComment(people.reviewer, { statementId: one, text: "Hm" }));
  expect(await writeComment(people.reviewer, { statementId: one, text: " \n " })).toMatchObject({
    reason: "malformed",
  });
  expect(await writeComment(people.reviewer, { statementId: other, text: "No", threadId: comment.id })).toMatchObject({
    code: "no-such-comment",
  });
  expect(await writeComment(people.viewer, { statementId: one, text: "No" })).toMatchObject({ reason: "forbidden" });
  expect(await writeComment(people.reviewer, { statementId: "none", text: "No" })).toMatchObject({
    reason: "not-found",
  });
});

it("closes a thread once, though two close it at the same time, and opens it again", async () => {
  const statementId = await statement();
  const { comment } = must(await writeComment(people.reviewer, { statementId, text: "Open question" }));
  const both = await Promise.all([people.editor, people.reviewer].map((who) => setResolved(who, comment.id, true)));
  expect(both.map((one) => must(one).comment.resolved !== null)).toEqual([true, true]);
  const told = must(await listEvents(people.viewer, { entityId: statementId }));
  expect(told.filter(({ type }) => type === "comment.resolved")).toHaveLength(1);
  expect(must(await setResolved(people.editor, comment.id, false)).comment.resolved).toBeNull();
});
