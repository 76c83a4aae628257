import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { must } from "@/lib/documents/testing/desk-document";
import { foldName } from "./fold-name";
import { listSpeakers } from "./queries";

const many = 500;

let viewer: Actor;
beforeAll(async () => {
  viewer = (await everybody()).viewer;
  const data = Array.from({ length: many }, (_, index) => {
    const id = `many-${String(index).padStart(3, "0")}`;
    // Every tenth has the same name, so that pages end between people who are called alike.
    const name = index % 10 === 0 ? "Ines Marchetti" : `Ines Marchetti ${"van der Berg ".repeat(12)}${index}`;
    return { id, slug: id, name, folded: foldName(name), kind: "person", canonicalId: id };
  });
  await db.speaker.createMany({ data });
});

it.each(["name", "newest"] as const)("pages through five hundred in order (%s), each once", async (order) => {
  const seen: { id: string; name: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = must(await listSpeakers(viewer, { order, limit: 50, cursor }));
    expect(page.items.length).toBe(50);
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(many);
  const sorted = order === "name" ? seen.map(({ name }) => foldName(name)) : seen.map(({ id }) => id).toReversed();
  expect(sorted).toEqual(sorted.toSorted());
});
