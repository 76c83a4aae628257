import { beforeAll, describe, expect, it } from "vitest";
import { must } from "@/lib/documents/testing/desk-document";
import { onSignal } from "@/lib/events/live";
import { latestSeq } from "@/lib/events/queries";
import { makeTeam } from "../testing/team";
import { presenceSignal } from "./model";
import { tellPlace } from "./mutations";
import type { PlaceInput } from "./schema";

let team: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  team = await makeTeam();
});

const at = (itemId: string | null, page = "p"): PlaceInput => ({ page, itemId, here: true });

describe("telling where one is in a session", () => {
  it("is answered with who else is there, signalled, and leaves nothing in the record", async () => {
    const { editor, reviewer, viewer } = team.people;
    const id = await team.inSession();
    const { itemId } = await team.at(id, 2);
    const before = await latestSeq();
    const told: string[] = [];
    const stop = onSignal(({ about }) => told.push(about));
    await tellPlace(editor, id, at(null));
    // Two at once: both are there, each at their own place.
    await Promise.all([tellPlace(reviewer, id, at(itemId)), tellPlace(viewer, id, at(null))]);
    const { items } = must(await tellPlace(reviewer, id, at(itemId)));
    stop();
    expect(new Map(items.map((one) => [one.id, one.itemId]))).toEqual(
      new Map([
        [editor.userId, null],
        [reviewer.userId, itemId],
        [viewer.userId, null],
      ]),
    );
    expect(told).toEqual(Array(3).fill(presenceSignal(id)));
    expect(await latestSeq()).toBe(before);
    const left = must(await tellPlace(viewer, id, { page: "p", itemId: null, here: false }));
    expect(left.items.map((one) => one.id)).not.toContain(viewer.userId);
  });

  it.each([
    ["nobody", null, "unauthenticated"],
    ["another session", "elsewhere", "not-found"],
  ])("refuses %s", async (_, where, reason) => {
    const id = where ?? (await team.inSession());
    const actor = where ? team.people.reviewer : null;
    expect(await tellPlace(actor, id, at(null))).toMatchObject({ ok: false, reason });
  });

  it("refuses an item of another agenda, and names of pages that are none", async () => {
    const id = await team.inSession();
    const { itemId } = await team.at(await team.inSession(), 0);
    const say = (input: unknown) => tellPlace(team.people.reviewer, id, input as PlaceInput);
    expect(await say(at(itemId))).toMatchObject({ ok: false, code: "no-such-item" });
    for (const page of ["", "x".repeat(41), 7, null])
      expect(await say({ page, itemId: null, here: true })).toMatchObject({ ok: false, reason: "malformed" });
    expect(must(await say(at(null))).items).toHaveLength(1);
  });
});
