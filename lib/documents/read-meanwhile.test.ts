import { beforeEach, expect, it, vi } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { createDocument } from "./mutations";
import { getDocumentForReview } from "./queries";
import { redraft } from "./redrafts/mutations";
import { must } from "./testing/desk-document";

// What happens once the text was read, and before its statements are.
const { meanwhile } = vi.hoisted(() => ({ meanwhile: [] as (() => Promise<unknown>)[] }));
vi.mock("@/lib/statements/list-places", async (load) => {
  const places = await load<typeof import("@/lib/statements/list-places")>();
  const listPlaces: typeof places.listPlaces = async (...given) => {
    await meanwhile.shift()?.();
    return places.listPlaces(...given);
  };
  return { ...places, listPlaces };
});

let people: Record<Role, Actor>;
beforeEach(async () => {
  people = await everybody();
  meanwhile.length = 0;
});

it.each([0, 1, 2, 3])("a document is read whole, of one draft, where %i drafts come in meanwhile", async (drafts) => {
  const text = `“Bridge ${drafts} will open in May,” said Odile Hart. “It cost 12 million,” she said.`;
  const { document } = must(await createDocument(people.editor, { title: "Bridge", text }));
  const drafted = (number: number) => async () => {
    // Making a draft lists its places too.
    const rest = meanwhile.splice(0);
    must(await redraft(people.editor, document.id, { text: `Edition ${number} of the paper.\n\n${text}` }));
    meanwhile.push(...rest);
  };
  for (let number = 1; number <= drafts; number++) meanwhile.push(drafted(number));
  const read = must(await getDocumentForReview(people.viewer, document.id));
  expect(meanwhile).toEqual([]);
  expect(read.text.number).toBe(drafts + 1);
  expect(read.document.currentVersion.id).toBe(read.text.versionId);
  expect(read.statements.length).toBe(read.document.counts.statements);
  expect(read.statements.length).toBeGreaterThan(1);
  for (const one of read.statements) expect(read.text.text.slice(one.start, one.end)).toBe(one.text);
});
