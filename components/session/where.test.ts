import { expect, test } from "vitest";
import type { Room } from "@/lib/sessions/model";
import type { Present } from "@/lib/sessions/presence/model";
import { attendees } from "./where";

const member = (id: string, more: Partial<Room["members"][number]> = {}) => ({
  id,
  name: id,
  votes: true,
  leftAt: null,
  ...more,
});
const room = {
  chair: { id: "tunde", name: "tunde" },
  members: [
    member("maren"),
    member("tunde"),
    member("left", { leftAt: "2026-11-01T10:00:00Z" }),
    member("watcher", { votes: false }),
  ],
  agenda: [
    { id: "i1", position: 0 },
    { id: "i7", position: 6 },
  ],
} as unknown as Room;
const shown = (present: Present[] | null) =>
  attendees(room, present).map(({ name, words, here }) => `${here ? "+" : "-"} ${name}: ${words}`);

test("before the desk answered nobody is called away", () =>
  expect(shown(null)).toEqual(["+ tunde: leads", "+ maren: ", "+ watcher: watches", "- left: left"]));

test("then who is here comes before who is not, each with their place, and who looks in with them", () =>
  expect(
    shown([
      { id: "watcher", name: "watcher", itemId: null },
      { id: "tunde", name: "tunde", itemId: "i7" },
      { id: "guest", name: "guest", itemId: "i1" },
      { id: "left", name: "left", itemId: "gone" },
    ]),
  ).toEqual([
    "+ tunde: leads, at statement 7",
    "+ watcher: watches",
    "+ guest: looks in, at statement 1",
    "- maren: away",
    "- left: left",
  ]));
