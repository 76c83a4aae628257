import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { listPassages } from "./queries";

let people: Record<Role, Actor>;
let document: DeskDocument;
beforeAll(async () => {
  people = await everybody();
  document = await storeDeskDocument();
});

const inDocument = () => ({ document: document.documentId });

it("gives every statement the words around it, so that they read on as in the text", async () => {
  const { items } = must(await listPassages(people.viewer, inDocument()));
  expect(items).toHaveLength(document.statements.length);
  const { text } = await db.documentVersion.findUniqueOrThrow({ where: { id: document.versionId } });
  for (const { before, text: words, after } of items) expect(text).toContain(before + words + after);
  expect(items.find(({ text: words }) => words.startsWith("Nobody"))).toMatchObject({
    before: expect.stringMatching(/🌊 every day,” said Ines Marchetti\. “$/u),
    after: ".”",
  });
});

it("names the document, with the day it was published or else brought in", async () => {
  const where = { id: document.documentId };
  const { createdAt } = await db.document.findUniqueOrThrow({ where });
  const first = async () => must(await listPassages(people.viewer, { ...inDocument(), limit: 1 })).items[0]?.document;
  expect(await first()).toEqual({ id: document.documentId, title: "The barrier", date: createdAt.toISOString() });
  await db.document.update({ where, data: { publishedAt: new Date("2020-05-01T00:00:00Z") } });
  expect(await first()).toMatchObject({ date: "2020-05-01T00:00:00.000Z" });
});

it("filters and pages as the statements do, each once", async () => {
  const slug = starting(document, "Nobody").speaker?.slug;
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = must(await listPassages(people.viewer, { ...inDocument(), speaker: slug, limit: 2, cursor }));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
});

it("is for those who may read the desk", async () => {
  expect(await listPassages(null)).toMatchObject({ reason: "unauthenticated" });
});
