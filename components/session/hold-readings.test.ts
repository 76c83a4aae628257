import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { longestSilence } from "@/components/live/hold-stream";
import { FakeNetwork } from "@/components/live/testing/fake-network";
import type { Room } from "@/lib/sessions/model";
import { holdReadings, refusedPause } from "./hold-readings";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function hold() {
  const network = new FakeNetwork();
  const rooms: Room[] = [];
  const opens: boolean[] = [];
  const letGo = holdReadings(network.openStream, "/readings", {
    onRoom: (room) => rooms.push(room),
    onOpen: (open) => opens.push(open),
  });
  const tell = (seq: number, parts: Partial<Record<"members" | "agenda", unknown[] | null>> = {}) =>
    network.stream.say("message", 0, { seq, members: null, agenda: null, ...parts });
  const told = () => rooms.map(({ seq, members, agenda }) => [seq, members, agenda]);
  return { network, opens, letGo, tell, told };
}

it("makes each reading whole with what the one before on the stream told", () => {
  const { tell, told, opens } = hold();
  tell(1, { members: ["Ama"], agenda: ["first"] });
  tell(2, { members: ["Ama", "Ben"] });
  tell(3);
  expect(told()).toEqual([
    [1, ["Ama"], ["first"]],
    [2, ["Ama", "Ben"], ["first"]],
    [3, ["Ama", "Ben"], ["first"]],
  ]);
  expect(opens.at(-1)).toBe(true);
});

it("says that nothing comes by itself while it is cut, and begins whole when the browser is back", () => {
  const { network, tell, told, opens } = hold();
  tell(1, { members: ["Ama"], agenda: ["first"] });
  network.stream.fail("cut");
  expect(opens.at(-1)).toBe(false);
  expect(network.streams).toHaveLength(1);
  tell(4, { members: ["Ben"], agenda: ["second"] });
  expect(told().at(-1)).toEqual([4, ["Ben"], ["second"]]);
  expect(opens.at(-1)).toBe(true);
});

it("asks for a refused stream again after a while, until it is let go", async () => {
  const { network, letGo, opens } = hold();
  network.stream.fail("refused");
  await vi.advanceTimersByTimeAsync(refusedPause);
  expect(network.streams).toHaveLength(2);
  network.stream.fail("refused");
  letGo();
  await vi.advanceTimersByTimeAsync(2 * refusedPause);
  expect(network.streams).toHaveLength(2);
  expect(opens.at(-1)).toBe(false);
});

it("leaves a stream that was ended, and hears nothing once it is let go", () => {
  const { network, tell, told, letGo } = hold();
  network.stream.say("ended", 0);
  expect(network.stream.closed).toBe(true);
  tell(1);
  letGo();
  expect(told()).toEqual([]);
});

it("opens a stream anew that says nothing for long, and leaves one alone that gives signs of life", async () => {
  const { network, tell, opens } = hold();
  tell(1);
  await vi.advanceTimersByTimeAsync(longestSilence - 1);
  network.stream.say("beat", 0);
  await vi.advanceTimersByTimeAsync(longestSilence - 1);
  expect(network.streams).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(network.streams).toHaveLength(2);
  expect(network.streams[0]?.closed).toBe(true);
  expect(opens.at(-1)).toBe(false);
});
