import { describe, expect, it } from "vitest";
import { silence } from "./model";
import { Visits } from "./visits";

const ana = { id: "ana", name: "Ana" };
const bo = { id: "bo", name: "Bo" };

function open() {
  const told: string[] = [];
  const visits = new Visits((room) => told.push(room));
  const places = (room: string, now: number) => visits.present(room, now).map(({ id, itemId }) => `${id} ${itemId}`);
  return { visits, told, places };
}

describe("who is in a room", () => {
  it("is told when they come, move and go, and not when they only give a sign of life", () => {
    const { visits, told, places } = open();
    visits.hear("r", ana, "p1", null, 0);
    visits.hear("r", bo, "p2", "i1", 1);
    expect(places("r", 2)).toEqual(["ana null", "bo i1"]);
    expect(told).toHaveLength(2);
    visits.hear("r", ana, "p1", null, 10_000);
    expect(told).toHaveLength(2);
    visits.hear("r", ana, "p1", "i2", 10_001);
    expect(told).toHaveLength(3);
    visits.leave("r", "bo", "p2", 10_002);
    expect(places("r", 10_003)).toEqual(["ana i2"]);
    expect(told).toEqual(["r", "r", "r", "r"]);
  });

  it("is seen no more after a silence, also in a room that nobody asks about", () => {
    const { visits, told } = open();
    visits.hear("r", ana, "p1", "i1", 0);
    visits.sweep(silence);
    expect(told).toHaveLength(1);
    visits.sweep(silence + 1);
    expect(told).toHaveLength(2);
    expect(visits.isEmpty).toBe(true);
  });

  it("is where their page moved last, and there until the last of their pages closes", () => {
    const { visits, places } = open();
    visits.hear("r", ana, "desk", "i1", 0);
    visits.hear("r", ana, "phone", "i2", 1);
    visits.hear("r", ana, "desk", "i1", 2);
    expect(places("r", 3)).toEqual(["ana i2"]);
    visits.hear("r", ana, "desk", "i3", 4);
    expect(places("r", 5)).toEqual(["ana i3"]);
    visits.leave("r", "ana", "desk", 6);
    expect(places("r", 7)).toEqual(["ana i2"]);
    visits.leave("r", "ana", "phone", 8);
    expect(places("r", 9)).toEqual([]);
  });

  it("takes no more pages of one person than can be open, and rooms stay apart", () => {
    const { visits, told, places } = open();
    for (let page = 0; page < 1000; page++) visits.hear("r", ana, `p${page}`, "i1", page);
    expect(told).toHaveLength(1);
    visits.leave("r", "ana", "p999", 1001);
    expect(places("r", 1001)).toEqual(["ana i1"]);
    expect(places("other", 1001)).toEqual([]);
    visits.leave("other", "nobody", "p", 1001);
    for (let page = 990; page < 1000; page++) visits.leave("r", "ana", `p${page}`, 1002);
    expect(places("r", 1003)).toEqual([]);
  });
});
