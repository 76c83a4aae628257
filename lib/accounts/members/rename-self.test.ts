import { beforeAll, describe, expect, it } from "vitest";
import { listEvents } from "@/lib/events/queries";
import { actorFromHeaders } from "../actor-from-headers";
import type { Actor, Role } from "../model";
import { cookieOf, everybody } from "../testing/people";
import { renameSelf } from "./rename-self";
import { renameSelfInput } from "./schema";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const renames = async () => {
  const events = await listEvents(people.administrator, { limit: 50 });
  return events.ok ? events.value.filter(({ type }) => type === "member.renamed") : [];
};

describe("a person’s own name", () => {
  it("is changed by anybody who signed in, without signing in again, and recorded with what was", async () => {
    const cookie = await cookieOf(people.viewer);
    expect((await renameSelf(people.viewer, { name: "Jonas Beck-Aalto" })).ok).toBe(true);
    expect(await actorFromHeaders(new Headers({ cookie }))).toMatchObject({ name: "Jonas Beck-Aalto" });
    expect(await renames()).toMatchObject([
      { entityId: people.viewer.userId, data: { before: "Jonas Beck", after: "Jonas Beck-Aalto" } },
    ]);
  });

  it("is not recorded where it stays the same", async () => {
    const before = await renames();
    expect((await renameSelf(people.editor, { name: people.editor.name })).ok).toBe(true);
    expect(await renames()).toEqual(before);
  });

  it("is not changed with a token, nor by nobody", async () => {
    const token: Actor = { ...people.administrator, via: "token" };
    expect(await renameSelf(token, { name: "Somebody" })).toMatchObject({ code: "token-may-not" });
    expect(await renameSelf(null, { name: "Somebody" })).toMatchObject({ reason: "unauthenticated" });
  });

  it.each(["  ", "two\nlines", "n".repeat(121)])("is one line with something in it: %j is none", (name) => {
    expect(renameSelfInput.safeParse({ name }).success).toBe(false);
  });
});
