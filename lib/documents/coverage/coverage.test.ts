import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { listEvents } from "@/lib/events/queries";
import { recordVerdict } from "@/lib/reviews/mutations";
import { undoGroup, undoLast } from "@/lib/undo/mutations";
import { redraft } from "../redrafts/mutations";
import { must } from "../testing/desk-document";
import { bringInLock, shownOf } from "../testing/lock-story";
import { clearDocument, markSentences, unmarkSentences, withdrawClearance } from "./mutations";
import { getCoverage } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const coverage = async (id: string) => must(await getCoverage(people.viewer, id));
const bare = async (id: string) => (await coverage(id)).sentences.filter(({ statements }) => statements.length === 0);
const more = "Why now? And who would pay? The crane left by water.\n";

async function bringIn() {
  const { id, text } = await bringInLock(people.editor);
  must(await redraft(people.editor, id, { text: `${text}\n${more}` }));
  return { id, text: `${text}\n${more}`, versionId: (await shownOf(people.editor, id)).versionId };
}

/** Decides every statement, and calls every other sentence not checkable. */
async function settle(id: string, versionId: string) {
  for (const one of (await shownOf(people.editor, id)).statements)
    must(await recordVerdict(people.reviewer, one.id, { version: one.version, verdict: "disputed", rationale: "No." }));
  const spans = (await bare(id)).filter(({ mark }) => !mark).map(({ start, end }) => ({ start, end }));
  if (spans.length > 0) must(await markSentences(people.reviewer, { documentId: id, versionId, spans }));
}

it("clears only what is covered, or waived by a person who says why", async () => {
  const { id, versionId } = await bringIn();
  const open = (await coverage(id)).open;
  expect(open.statements).toBeGreaterThan(2);
  expect(await clearDocument(people.editor, { documentId: id, versionId })).toMatchObject({
    code: "still-open",
    message: expect.stringContaining(`${open.statements} statements`),
  });
  expect(await clearDocument(people.reviewer, { documentId: id, versionId, reason: "Late." })).toMatchObject({
    reason: "forbidden",
  });
  const waived = must(await clearDocument(people.editor, { documentId: id, versionId, reason: "Goes out at six." }));
  expect(waived.coverage.clearance).toMatchObject({ by: "Tunde Osei", reason: "Goes out at six.", waived: open });
  must(await withdrawClearance(people.editor, { documentId: id }));
  expect((await coverage(id)).clearance).toBeNull();
  await settle(id, versionId);
  const cleared = must(await clearDocument(people.editor, { documentId: id, versionId }));
  expect(cleared.coverage).toMatchObject({ open: { sentences: 0, statements: 0 }, clearance: { reason: null } });
  must(await undoGroup(people.editor, cleared.group));
  expect((await coverage(id)).clearance).toBeNull();
});

it("holds no longer once something is open that was not waived, and not for another draft", async () => {
  const { id, text, versionId } = await bringIn();
  await settle(id, versionId);
  must(await clearDocument(people.editor, { documentId: id, versionId }));
  must(await undoLast(people.reviewer, { documentId: id }));
  expect((await coverage(id)).clearance).toBeNull();
  await settle(id, versionId);
  expect((await coverage(id)).clearance).not.toBeNull();
  const { group } = must(await redraft(people.editor, id, { text: text.replace("who would", "who could") }));
  expect((await coverage(id)).clearance).toBeNull();
  const events = must(await listEvents(people.viewer, { documentId: id })).map(({ type }) => type);
  expect(events).toContain("document.clearance-withdrawn");
  must(await undoGroup(people.editor, group));
  expect((await coverage(id)).clearance).not.toBeNull();
});

it("marks go along with their sentences word for word, and lapse where a word changes", async () => {
  const { id, text, versionId } = await bringIn();
  await settle(id, versionId);
  const marked = (await bare(id)).length;
  expect(marked).toBeGreaterThan(0);
  must(await redraft(people.editor, id, { text: `It rained.\n\n${text.replace("who would", "who should")}` }));
  const after = await bare(id);
  expect(after.find(({ text }) => text.includes("who should"))?.state).toBe("open");
  expect(after.filter(({ state }) => state === "not-checkable")).toHaveLength(marked - 1);
});

it("marks whole sentences without statements, once, and undo makes them open again", async () => {
  const { id, versionId } = await bringIn();
  const { sentences } = await coverage(id);
  const sentence = (await bare(id))[0];
  const holding = sentences.find(({ statements }) => statements.length > 0);
  if (!sentence || !holding) throw new Error("no such sentences");
  const mark = (start: number, end: number, of = versionId) =>
    markSentences(people.reviewer, { documentId: id, versionId: of, spans: [{ start, end }] });
  expect(await mark(sentence.start, sentence.end - 1)).toMatchObject({ code: "no-such-sentence" });
  expect(await mark(holding.start, holding.end)).toMatchObject({ code: "holds-statements" });
  expect(await mark(sentence.start, sentence.end, "another")).toMatchObject({ code: "other-draft" });
  const { coverage: after, group } = must(await mark(sentence.start, sentence.end));
  const marked = after.sentences.find(({ start }) => start === sentence.start);
  expect(marked).toMatchObject({ state: "not-checkable", mark: { by: "Mira Lund" } });
  expect(await mark(sentence.start, sentence.end)).toMatchObject({ code: "already-so" });
  must(await undoGroup(people.reviewer, group));
  expect((await bare(id))[0]?.state).toBe("open");
  const again =
    must(await mark(sentence.start, sentence.end)).coverage.sentences.find(({ mark }) => mark)?.mark?.id ?? "";
  must(await unmarkSentences(people.reviewer, { documentId: id, ids: [again] }));
  expect((await bare(id))[0]?.state).toBe("open");
  must(await undoLast(people.reviewer, { documentId: id }));
  expect((await bare(id))[0]?.state).toBe("not-checkable");
});
