import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Delivery } from "./deliveries";
import { gatherPause, holdStream, longestSilence, pollPause } from "./hold-stream";
import { FakeNetwork } from "./testing/fake-network";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream that is held from an event on, and what was heard of it. */
function hold(after: number | null) {
  const network = new FakeNetwork();
  const heard: Delivery[] = [];
  const answers: boolean[] = [];
  const onEnded = vi.fn();
  const letGo = holdStream(network, after, {
    onDelivery: (delivery) => heard.push(delivery),
    onAnswer: (answer) => answers.push(answer),
    onEnded,
  });
  const seqs = () => heard.flatMap(({ messages }) => messages.map(({ seq }) => seq));
  return { network, heard, answers, onEnded, letGo, seqs };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("a stream that is held", () => {
  it("begins now, or after the event that was heard last", () => {
    expect(hold(null).network.stream.address).toBe("/api/v1/events");
    expect(hold(41).network.stream.address).toBe("/api/v1/events?after=41");
  });

  it("tells together what comes together, and is not asked for by looks as well", async () => {
    const { network, heard } = hold(null);
    network.stream.say("ready", 10);
    network.stream.tell(11, 12);
    await pass(gatherPause);
    expect(heard.map(({ from, to, messages }) => [from, to, messages.length])).toEqual([
      [null, 10, 0],
      [10, 12, 2],
    ]);
    await pass(3 * pollPause);
    expect(network.looks).toEqual([]);
  });

  it("tells at once what comes to a tab that is not in view, whose timers are late", () => {
    const { network, seqs } = hold(10);
    network.stream.say("ready", 10);
    network.hidden = true;
    network.stream.tell(11);
    expect(seqs()).toEqual([11]);
  });

  it("is asked for by looks from the same place while it is cut, and tells nothing twice", async () => {
    const { network, seqs } = hold(10);
    network.stream.say("ready", 10);
    network.stream.tell(11);
    await pass(gatherPause);
    network.stream.fail("cut");
    network.answer = { status: 200, seqs: [12, 13] };
    await pass(pollPause);
    expect(network.looks).toEqual(["/api/v1/events/since?after=11"]);
    // The browser comes back by itself and names the last event of the stream.
    network.stream.say("ready", 11);
    network.stream.tell(12, 13, 14);
    await pass(gatherPause);
    expect(seqs()).toEqual([11, 12, 13, 14]);
    await pass(3 * pollPause);
    expect(network.looks).toHaveLength(1);
    expect(network.streams).toHaveLength(1);
  });

  it("is tried again, after what the looks brought, where it was refused", async () => {
    const { network, seqs } = hold(10);
    network.answer = { status: 200, seqs: [11] };
    network.stream.fail("refused");
    await pass(pollPause);
    network.answer = { status: 200, seq: 11 };
    await pass(5 * pollPause);
    expect(network.streams.map(({ address }) => address)).toEqual([
      "/api/v1/events?after=10",
      "/api/v1/events?after=11",
    ]);
    network.stream.say("ready", 11);
    const looks = network.looks.length;
    await pass(3 * pollPause);
    expect(network.looks).toHaveLength(looks);
    expect(seqs()).toEqual([11]);
  });

  it("is opened anew where it gives no sign of life", async () => {
    const { network } = hold(10);
    network.stream.say("ready", 10);
    await pass(longestSilence - 1);
    network.stream.say("beat", 12);
    await pass(longestSilence - 1);
    expect(network.streams).toHaveLength(1);
    await pass(1);
    expect(network.open.map(({ address }) => address)).toEqual(["/api/v1/events?after=12"]);
  });

  it("says whether the desk answers, and looks at once when the network is back", async () => {
    const { network, answers } = hold(10);
    network.stream.fail("cut");
    network.answer = null;
    await pass(pollPause);
    expect(answers).toEqual([false]);
    network.answer = { status: 200, seq: 10 };
    network.comeOnline();
    await pass(0);
    expect(answers).toEqual([false, true]);
    network.answer = { status: 503 };
    await pass(pollPause);
    expect(answers).toEqual([false, true, false]);
  });

  it("begins anew where too much was missed, or a message has a shape that it does not know", async () => {
    const { network, heard } = hold(10);
    network.stream.say("reset", 4);
    network.stream.say("message", 5, { seq: 5, of: "another desk" });
    expect(heard.map(({ to, reset }) => [to, reset])).toEqual([
      [4, true],
      [5, true],
    ]);
  });

  it("passes signals on after the messages before them", async () => {
    const { network, heard } = hold(10);
    network.stream.say("ready", 10);
    network.stream.tell(11);
    network.stream.say("signal", 11, "inbox");
    expect(heard.slice(1).map(({ to, signals }) => [to, signals])).toEqual([
      [11, []],
      [11, ["inbox"]],
    ]);
  });

  it.each([
    ["the stream says so", (network: FakeNetwork) => network.stream.say("ended", 10)],
    [
      "a look is refused",
      (network: FakeNetwork) => {
        network.answer = { status: 401 };
        network.stream.fail("refused");
      },
    ],
  ])("ends with the sign-in, once, when %s", async (_, happen) => {
    const { network, onEnded } = hold(10);
    happen(network);
    await pass(20 * pollPause);
    expect(onEnded).toHaveBeenCalledTimes(1);
    expect(network.open).toEqual([]);
    expect(network.streams).toHaveLength(1);
  });

  it("leaves nothing running once it is let go", async () => {
    const { network, letGo, heard } = hold(10);
    network.stream.say("ready", 10);
    network.stream.fail("cut");
    letGo();
    const before = heard.length;
    network.comeOnline();
    network.stream.tell(11);
    await pass(20 * pollPause);
    expect([network.open.length, network.looks.length, heard.length]).toEqual([0, 0, before]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
