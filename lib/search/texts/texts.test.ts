import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { createDocument, removeDocument } from "@/lib/documents/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { foldedWords } from "./folded-words";
import { versionsSharing } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const store = async (title: string, text: string) =>
  must(await createDocument(people.editor, { title, text })).document;

it.each([
  ["Don’t stop", ["don", "t", "stop"]],
  ["Café, CAFÉ", ["cafe"]],
  ["…", []],
])("reads %s as the index does", (text, words) => expect(foldedWords(text)).toEqual(words));

it("finds the texts that share the rarest words, the likeliest first", async () => {
  const dredge = await store(
    "One",
    "The dredgers came to the harbour in the night, and nobody had asked for dredgers.",
  );
  const silt = await store("Two", "The silt of the harbour is measured by nobody, said the Café owner.");
  await store("Three", "The mayor walked to the harbour in the night.");
  const found = (words: string, exceptDocumentId?: string) =>
    versionsSharing(words, { limit: 10, ...(exceptDocumentId ? { except: [exceptDocumentId] } : {}) });
  expect((await found("Nobody measured the silt at the cafe"))[0]).toBe(silt.currentVersion.id);
  expect((await found("dredgers in the night"))[0]).toBe(dredge.currentVersion.id);
  expect(await found("dredgers", dredge.id)).toEqual([]);
  expect(await found("zebra")).toEqual([]);
  expect(await found('" OR *')).toEqual([]);
  must(await removeDocument(people.editor, dredge.id, { version: dredge.version }));
  expect(await found("dredgers")).toEqual([]);
});
