import { describe, expect, it, vi } from "vitest";
import { changesRoom, roomReadings } from "./room-readings";

/** A pause that the test ends. */
function heldPause() {
  const waiting: (() => void)[] = [];
  return {
    pause: () => new Promise<void>((resolve) => waiting.push(resolve)),
    end: async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await settled();
    },
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));
const told = (type: string) => [{ type, entity: "session", entityId: "s1" }];
const vote = told("session.vote-cast");
const verdict = [{ type: "verdict.given", entity: "statement", entityId: "t1" }];

function readings() {
  const read = vi.fn(async () => true);
  const votes = heldPause();
  return { read, votes, hear: roomReadings(read, { soon: () => Promise.resolve(), votes: votes.pause }) };
}

describe("a room", () => {
  it("is read soon after an act, and once for the votes of a pause", async () => {
    const { read, votes, hear } = readings();
    expect(await hear(verdict)).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
    const heard = [hear(vote), hear(vote)];
    await settled();
    expect(read).toHaveBeenCalledTimes(1);
    await votes.end();
    expect(await Promise.all(heard)).toEqual([true, true]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("is not read again for votes that another reading has shown, but is for one that came after it", async () => {
    const { read, votes, hear } = readings();
    void hear(vote);
    await settled();
    await hear(verdict);
    await votes.end();
    expect(read).toHaveBeenCalledTimes(1);
    void hear(vote);
    await settled();
    await hear(verdict);
    const late = hear(vote);
    await votes.end();
    await late;
    expect(read).toHaveBeenCalledTimes(3);
  });

  it("is read at once where what was told is not known, and where a vote comes with something else", async () => {
    const { read, hear } = readings();
    await hear([]);
    await hear([...vote, ...verdict]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

it.each<[string, Parameters<typeof changesRoom>[1], boolean]>([
  ["an act in it", { type: "session.vote-cast", entity: "session", entityId: "s1" }, true],
  ["an act in another", { type: "session.vote-cast", entity: "session", entityId: "s2" }, false],
  ["an act on one of its statements", { type: "verdict.given", entity: "statement", entityId: "t1" }, true],
  ["an act on another statement", { type: "verdict.given", entity: "statement", entityId: "t2" }, false],
  [
    "the return of one that may have been its",
    { type: "statement.restored", entity: "statement", entityId: "t2" },
    true,
  ],
  ["an act on a document of the same number", { type: "document.renamed", entity: "document", entityId: "t1" }, false],
])("by %s a room may be changed or not", (_, event, expected) => {
  const agenda = [{ statementId: "t1" }] as Parameters<typeof changesRoom>[0]["agenda"];
  expect(changesRoom({ id: "s1", agenda }, event)).toBe(expected);
});
