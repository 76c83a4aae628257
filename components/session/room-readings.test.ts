import { describe, expect, it, vi } from "vitest";
import { roomReadings } from "./room-readings";

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

function readings() {
  const read = vi.fn(async () => true);
  const votes = heldPause();
  let [seq, shown] = [0, 0];
  const happens = (type: string) => () => [{ type, seq: ++seq }];
  return {
    read,
    votes,
    hear: roomReadings(read, { soon: () => Promise.resolve(), votes: votes.pause, shown: () => shown }),
    vote: happens("session.vote-cast"),
    verdict: happens("verdict.given"),
    /** the room is told as it stands */
    tell: () => {
      shown = seq;
    },
  };
}

describe("a room", () => {
  it("is read soon after an act, and once for the votes of a pause", async () => {
    const { read, votes, hear, vote, verdict } = readings();
    expect(await hear(verdict())).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
    const heard = [hear(vote()), hear(vote())];
    await settled();
    expect(read).toHaveBeenCalledTimes(1);
    await votes.end();
    expect(await Promise.all(heard)).toEqual([true, true]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("is not read again for votes that another reading has shown, but is for one that came after it", async () => {
    const { read, votes, hear, vote, verdict } = readings();
    void hear(vote());
    await settled();
    await hear(verdict());
    await votes.end();
    expect(read).toHaveBeenCalledTimes(1);
    void hear(vote());
    await settled();
    await hear(verdict());
    const late = hear(vote());
    await votes.end();
    await late;
    expect(read).toHaveBeenCalledTimes(3);
  });

  it("is read at once where what was told is not known, and where a vote comes with something else", async () => {
    const { read, hear, vote, verdict } = readings();
    await hear([]);
    await hear([...vote(), ...verdict()]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("is not asked for what it was told meanwhile, but is for what came after, and where it is not known what was missed", async () => {
    const { read, votes, hear, vote, verdict, tell } = readings();
    const heard = [hear(verdict()), hear(vote())];
    tell();
    await settled();
    await votes.end();
    await Promise.all(heard);
    expect(read).not.toHaveBeenCalled();
    await hear(verdict());
    expect(read).toHaveBeenCalledTimes(1);
    tell();
    await hear([]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("gives what is told of while it waits as long to be shown as what it waits for", async () => {
    const { pause, end } = heldPause();
    let shown = 0;
    const read = vi.fn(async () => true);
    const hear = roomReadings(read, { soon: pause, votes: pause, shown: () => shown });
    const heard = hear([{ type: "verdict.given", seq: 1 }]);
    await settled();
    void hear([{ type: "verdict.given", seq: 2 }]);
    shown = 1;
    await end();
    expect(read).not.toHaveBeenCalled();
    await end();
    expect(read).toHaveBeenCalledTimes(1);
    expect(await heard).toBe(true);
  });
});
