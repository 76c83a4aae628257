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
const vote = [{ type: "session.vote-cast" }];
const verdict = [{ type: "verdict.given" }];

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

const onStatement = (type: string, documentId: string) => ({ type, entity: "statement", entityId: "t", documentId });
const inSession = (entityId: string) => ({ type: "session.vote-cast", entity: "session", entityId, documentId: null });

it.each<[string, Parameters<typeof changesRoom>[1], boolean]>([
  ["an act in it", inSession("s1"), true],
  ["an act in another", inSession("s2"), false],
  ["a verdict in its document", onStatement("verdict.given", "d1"), true],
  ["a merge, which names only the statement that stays", onStatement("statements.merged", "d1"), true],
  ["a verdict elsewhere", onStatement("verdict.given", "d2"), false],
  ["the return of what may have been its only one", onStatement("statement.restored", "d2"), true],
  ["a place found for it by hand", onStatement("statement.placed", "d2"), true],
  ["a draft in which it stands again", onStatement("statement.found-again", "d2"), true],
  ["a document's own change", { type: "document.edited", entity: "document", entityId: "d1", documentId: "d1" }, false],
])("by %s a room may be changed or not", (_, event, expected) => {
  const agenda = [{ documentId: "d1" }] as Parameters<typeof changesRoom>[0]["agenda"];
  expect(changesRoom({ id: "s1", agenda }, event)).toBe(expected);
});
