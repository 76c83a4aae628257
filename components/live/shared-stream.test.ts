import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveMessage } from "@/lib/events/model";
import type { About } from "./deliveries";
import { gatherPause } from "./hold-stream";
import { type Browser, longestHush, sharedStream } from "./shared-stream";
import { FakeBrowser } from "./testing/fake-browser";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds = gatherPause) => vi.advanceTimersByTimeAsync(milliseconds);

/** A part of a page that follows, in a tab. */
function follow(stream: ReturnType<typeof sharedStream>, about: About = "document=d1") {
  const seqs: number[] = [];
  const [onGap, onSignal, onAnswer] = [vi.fn(), vi.fn(), vi.fn()];
  const onMessages = (messages: LiveMessage[]) => void seqs.push(...messages.map(({ seq }) => seq));
  const unfollow = stream.follow({ about, onMessages, onGap, onSignal, onAnswer });
  return { seqs, onGap, onSignal, onAnswer, unfollow };
}

function open(tab: Browser, about?: About) {
  const stream = sharedStream(tab);
  return { stream, tab, ...follow(stream, about) };
}

async function twoTabs() {
  const browser = new FakeBrowser();
  const first = open(browser.tab("first"));
  await pass();
  browser.network.stream.say("ready", 10);
  const second = open(browser.tab("second"));
  await pass();
  return { browser, first, second, network: browser.network };
}

describe("the tabs of a browser", () => {
  it("share one stream, and both hear everything once", async () => {
    const { network, first, second } = await twoTabs();
    network.stream.tell(11, 12);
    await pass();
    network.stream.tell(13);
    await pass();
    expect(network.streams).toHaveLength(1);
    expect([first.seqs, second.seqs]).toEqual([
      [11, 12, 13],
      [11, 12, 13],
    ]);
    // Each read again once: between its page and its following something may have happened.
    expect([first.onGap, second.onGap].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it("go on after the last event that was told when the tab with the stream closes", async () => {
    const { network, first, second } = await twoTabs();
    network.stream.tell(11);
    await pass();
    first.unfollow();
    await pass();
    expect(network.open.map(({ address }) => address)).toEqual(["/api/v1/events?after=11"]);
    network.stream.say("ready", 11);
    network.stream.tell(12);
    await pass();
    expect(second.seqs).toEqual([11, 12]);
    expect(second.onGap).toHaveBeenCalledTimes(1);
  });

  it("are told by a tab that knew nothing yet to read again what was missed", async () => {
    const { browser, network, first, second } = await twoTabs();
    browser.frozen.add("second");
    network.stream.tell(11, 12);
    await pass();
    browser.frozen.delete("second");
    network.stream.tell(13);
    await pass();
    expect(first.seqs).toEqual([11, 12, 13]);
    expect(second.seqs).toEqual([]);
    expect(second.onGap).toHaveBeenCalledTimes(2);
  });

  it("take the stream from a tab that is frozen, which gives it up once it wakes", async () => {
    const { browser, network, second } = await twoTabs();
    browser.frozen.add("first");
    await pass(longestHush);
    await pass();
    expect(network.open).toHaveLength(1);
    expect(network.stream.address).toBe("/api/v1/events?after=10");
    network.stream.say("ready", 10);
    network.stream.tell(11);
    await pass();
    expect(second.seqs).toEqual([11]);
  });

  it("all end with the sign-in, ask nobody any more, and take part again after the next", async () => {
    const { network, first, second } = await twoTabs();
    network.stream.say("ended", 10);
    await pass(10 * longestHush);
    expect(network.open).toEqual([]);
    expect([network.streams.length, network.looks.length]).toEqual([1, 0]);
    expect([first, second].map(({ tab }) => (tab as { shown?: unknown }).shown)).toEqual([[], []]);

    first.stream.rejoin();
    await pass();
    expect(network.open.map(({ address }) => address)).toEqual(["/api/v1/events"]);
    network.stream.say("ready", 20);
    second.stream.rejoin();
    await pass();
    network.stream.tell(21);
    await pass();
    expect(network.open).toHaveLength(1);
    expect([first.seqs, second.seqs]).toEqual([[21], [21]]);
  });

  it("hear of signals and of a desk that does not answer", async () => {
    const { network, first, second } = await twoTabs();
    network.stream.say("signal", 10, "inbox");
    network.answer = null;
    network.stream.fail("cut");
    await pass(5000);
    for (const { onSignal, onAnswer } of [first, second]) {
      expect(onSignal).toHaveBeenCalledWith("inbox");
      expect(onAnswer).toHaveBeenLastCalledWith(false);
    }
  });

  it.each(["openChannel", "locks"] as const)("each have their own where the browser has no %s", async (missing) => {
    const browser = new FakeBrowser();
    const tabs = ["first", "second"].map((name) => open({ ...browser.tab(name), [missing]: null }));
    await pass();
    expect(browser.network.open).toHaveLength(2);
    for (const stream of browser.network.open) {
      stream.say("ready", 10);
      stream.tell(11);
    }
    await pass();
    expect(tabs.map(({ seqs }) => seqs)).toEqual([[11], [11]]);
  });
});

describe("the parts of one page", () => {
  it("hear what they follow, and a later one reads again as it begins", async () => {
    const { network, first } = await twoTabs();
    const room = follow(first.stream, "session=r1");
    const bell = follow(first.stream, "inbox");
    await pass();
    expect(room.onGap).toHaveBeenCalledTimes(1);
    network.stream.tell(11);
    await pass();
    expect([first.seqs, room.seqs, bell.seqs]).toEqual([[11], [11], []]);
  });

  it("hand over to those of the next page without another stream", async () => {
    const { network, first, second } = await twoTabs();
    second.unfollow();
    first.unfollow();
    const next = follow(first.stream, "document=d2");
    await pass();
    expect(network.streams).toHaveLength(1);
    next.unfollow();
    await pass();
    expect(network.open).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
