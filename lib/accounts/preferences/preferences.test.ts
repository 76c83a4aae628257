import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { Actor, Role } from "../model";
import { addEverybody } from "../testing/people";
import { savePreferences } from "./mutations";
import { getPreferences } from "./queries";
import { defaultPreferences, savePreferencesInput } from "./schema";

let people: Record<Role, Actor>;

beforeEach(async () => {
  await db.user.deleteMany();
  people = await addEverybody(db);
});

it("are the usual ones until set, and each person's own", async () => {
  expect(await getPreferences(people.viewer)).toEqual({ ok: true, value: defaultPreferences });
  await savePreferences(people.viewer, { theme: "dark" });
  await savePreferences(people.viewer, { keys: { on: true, changed: { verified: ["v", "Shift+v"] } } });
  expect(await getPreferences(people.viewer)).toEqual({
    ok: true,
    value: { theme: "dark", keys: { on: true, changed: { verified: ["v", "Shift+v"] } } },
  });
  expect(await getPreferences(people.editor)).toEqual({ ok: true, value: defaultPreferences });
});

it("are for people, not for tokens or nobody", async () => {
  expect(await savePreferences({ ...people.viewer, via: "token" }, { theme: "dark" })).toMatchObject({ ok: false });
  expect(await savePreferences(null, { theme: "dark" })).toMatchObject({ reason: "unauthenticated" });
  expect(await getPreferences(null)).toMatchObject({ reason: "unauthenticated" });
});

it.each([
  { theme: "pink" },
  { keys: { on: "yes", changed: {} } },
  { keys: { on: true, changed: { a: Array(5).fill("k") } } },
  { keys: { on: true, changed: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`c${at}`, ["k"]])) } },
  { other: 1 },
])("refuse what is none of them", (input) => {
  expect(savePreferencesInput.safeParse(input).success).toBe(false);
});
