import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { searchDesk } from "@/lib/search/desk/queries";
import { listStatements } from "@/lib/statements/queries";
import { addSpeakerName, mergeSpeakers, renameSpeaker, undoMerge } from "./mutations";
import { getSpeaker, listSpeakers, previewMerge } from "./queries";

let people: Record<Role, Actor>;
let document: DeskDocument;
beforeAll(async () => {
  people = await everybody();
  document = await storeDeskDocument();
});

const speakers = () => {
  const from = starting(document, "a wall").speaker;
  const into = starting(document, "Nobody").speaker;
  if (!from || !into) throw new Error("no speakers");
  return { from, into };
};
const page = async (slug: string) => must(await getSpeaker(people.viewer, slug));
const versions = async () => {
  const { from, into } = speakers();
  const fromVersion = (await page(from.slug)).version;
  return { fromId: from.id, intoId: into.id, fromVersion, intoVersion: (await page(into.slug)).version };
};

it("recognises a full name in another document, also after a rename", async () => {
  const { into } = speakers();
  expect(starting(await storeDeskDocument(), "Nobody").speaker?.id).toBe(into.id);
  must(await renameSpeaker(people.reviewer, into.id, { version: 1, name: "Inês Márquez" }));
  expect(starting(await storeDeskDocument(), "Nobody").speaker).toMatchObject({ id: into.id, slug: "ines-marchetti" });
});

it("merges as the preview says, lists everything under one, and takes it back", async () => {
  const { from, into } = speakers();
  const [fromBefore, intoBefore] = [await page(from.slug), await page(into.slug)];
  const preview = must(await previewMerge(people.editor, from.id, into.id));
  const { mergeId } = must(await mergeSpeakers(people.editor, await versions()));
  const merged = await page(into.slug);
  expect(merged).toMatchObject({ quotes: preview.after.quotes, claims: preview.after.claims });
  expect(merged.names.map((name) => name.name)).toContain("Tunde Osei");
  expect(await page(from.slug)).toMatchObject({ mergedInto: { slug: into.slug } });
  const said = must(await listStatements(people.viewer, { speaker: into.slug, limit: 200 })).items;
  expect(said).toHaveLength(merged.quotes.unreviewed + merged.claims.unreviewed);
  expect(said.every((statement) => statement.speaker?.id === into.id)).toBe(true);
  const listed = must(await listSpeakers(people.viewer, { q: "tunde osei" })).items;
  expect(listed.map((speaker) => speaker.id)).toEqual([into.id]);
  must(await undoMerge(people.editor, mergeId));
  expect(await page(from.slug)).toMatchObject({ quotes: fromBefore.quotes, mergedInto: null, names: fromBefore.names });
  expect(await page(into.slug)).toMatchObject({ quotes: intoBefore.quotes, names: intoBefore.names, merges: [] });
  expect(await undoMerge(people.editor, mergeId)).toMatchObject({ reason: "changed" });
});

it("lets one of two merge or rename, and shows the other what stands", async () => {
  const { into } = speakers();
  const input = await versions();
  const results = await Promise.all([
    mergeSpeakers(people.editor, input),
    renameSpeaker(people.reviewer, into.id, { version: input.intoVersion, name: "Ines M. Vale" }),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject({ code: "stale-version", current: { id: into.id } });
});

it("pages through speakers by name, each once", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const next = must(await listSpeakers(people.viewer, { order: "name", limit: 1, cursor }));
    seen.push(...next.items.map((speaker) => speaker.id));
    cursor = next.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
});

it("searches the whole desk by words, names and titles", async () => {
  const { into } = speakers();
  must(await addSpeakerName(people.reviewer, into.id, { name: "Barrier Marchetti" }));
  const found = must(await searchDesk(people.viewer, "barrier"));
  expect(found.statements.length).toBeGreaterThan(0);
  expect(found.documents.map((one) => one.title)).toContain("The barrier");
  expect(found.speakers.map((speaker) => speaker.id)).toContain(into.id);
  expect(must(await searchDesk(people.viewer, ""))).toEqual({ statements: [], documents: [], speakers: [] });
});
