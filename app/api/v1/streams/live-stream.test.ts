import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/accounts/model";
import { signInEnded, signInEndedListeners } from "@/lib/accounts/sign-in-ended";
import { listenerCount, tellSignal } from "@/lib/events/live";
import { latestSeq } from "@/lib/events/queries";
import { act } from "@/lib/events/record";
import { ok } from "@/lib/result";
import { heartbeat, longest } from "./event-stream";
import { liveStream, mostReplayed } from "./live-stream";

const actor: Actor = {
  userId: "u1",
  name: "Ama Reyes",
  email: "ama@desk.example",
  role: "editor",
  scope: "write",
  via: "session",
};

const happen = (documentId: string | null, entity = "statement") =>
  act(actor, async (_tx, record) => {
    await record({ type: "statement.edited", entity, entityId: "s1", documentId });
    return ok({});
  });

type Message = { id?: string; event?: string; data?: string };

const parse = (block: string): Message =>
  Object.fromEntries(block.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2)));

/** A browser at the other end of a stream. */
function follow(more: Partial<Parameters<typeof liveStream>[0]> = {}) {
  const aborter = new AbortController();
  const closed = vi.fn();
  const stillThere = vi.fn(async (): Promise<Actor | null> => actor);
  const stream = liveStream({ actor, after: null, signal: aborter.signal, stillThere, onClose: closed, ...more });
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  const next = async (): Promise<Message | null> => {
    while (!text.includes("\n\n")) {
      const { done, value } = await reader.read();
      if (done) return null;
      text += decoder.decode(value);
    }
    const at = text.indexOf("\n\n");
    const block = text.slice(0, at);
    text = text.slice(at + 2);
    return parse(block);
  };
  const seqs = async (count: number) => {
    const seen: number[] = [];
    while (seen.length < count) {
      const message = await next();
      if (message === null) break;
      if (message.data && !message.event) seen.push(Number(message.id));
    }
    return seen;
  };
  return { aborter, closed, stillThere, reader, next, seqs };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => {
  vi.useRealTimers();
});

describe("a stream", () => {
  it("begins now, and then tells everything once, in order", async () => {
    await happen("d1");
    const start = await latestSeq();
    const reader = follow();
    expect(await reader.next()).toMatchObject({ event: "ready", id: String(start) });
    await Promise.all(Array.from({ length: 25 }, () => happen("d1")));
    expect(await reader.seqs(25)).toEqual(Array.from({ length: 25 }, (_, at) => start + 1 + at));
    reader.aborter.abort();
  });

  it("sends ids and no content", async () => {
    const reader = follow();
    await reader.next();
    await happen("d1");
    const message = await reader.next();
    expect(JSON.parse(message?.data ?? "")).toEqual({
      seq: Number(message?.id),
      type: "statement.edited",
      entity: "statement",
      entityId: "s1",
      documentId: "d1",
      actorId: "u1",
    });
    reader.aborter.abort();
  });

  it("replays exactly what was missed, also while more happens", async () => {
    const start = await latestSeq();
    for (let at = 0; at < 450; at++) await happen("d1");
    const reader = follow({ after: start });
    const writing = Promise.all(Array.from({ length: 30 }, () => happen("d1")));
    expect(await reader.seqs(480)).toEqual(Array.from({ length: 480 }, (_, at) => start + 1 + at));
    await writing;
    reader.aborter.abort();
  });

  it("says reset where the reader is too far behind, or ahead of a record that was put back", async () => {
    const newest = await latestSeq();
    const ahead = follow({ after: newest + 1 });
    expect(await ahead.next()).toMatchObject({ event: "reset", id: String(newest) });
    ahead.aborter.abort();
    expect(mostReplayed).toBeGreaterThan(1000);
  });

  it("keeps to one document and to speakers", async () => {
    const reader = follow({ document: "d1" });
    await reader.next();
    await happen("d2");
    await happen("d1");
    await happen(null, "speaker");
    await happen(null, "desk");
    const latest = await latestSeq();
    expect(await reader.seqs(2)).toEqual([latest - 2, latest - 1]);
    reader.aborter.abort();
  });
});

it("tells a person's pages, and nobody else's, that their inbox changed, without a number", async () => {
  const [theirs, others] = [follow(), follow({ actor: { ...actor, userId: "u2" } })];
  await Promise.all([theirs.next(), others.next()]);
  tellSignal({ about: "inbox", to: [actor.userId] });
  tellSignal({ about: "room", to: null });
  expect(await theirs.next()).toEqual({ event: "signal", data: '"inbox"' });
  expect(await others.next()).toEqual({ event: "signal", data: '"room"' });
  for (const reader of [theirs, others]) reader.aborter.abort();
});

describe("the end of a stream", () => {
  beforeEach(() => {
    expect([listenerCount(), signInEndedListeners()]).toEqual([0, 0]);
  });

  const gone = async (reader: ReturnType<typeof follow>) => {
    await settled();
    expect(reader.closed).toHaveBeenCalledTimes(1);
    expect([listenerCount(), signInEndedListeners()]).toEqual([0, 0]);
  };

  it("comes when the request is aborted", async () => {
    const reader = follow();
    await reader.next();
    expect(listenerCount()).toBe(2);
    reader.aborter.abort();
    expect(await reader.next()).toBeNull();
    await gone(reader);
  });

  it("comes when the reader cancels, and a later abort does nothing more", async () => {
    const reader = follow();
    await reader.next();
    await reader.reader.cancel();
    reader.aborter.abort();
    await gone(reader);
  });

  it("comes at once when the sign-in ends, and only for whom it ended", async () => {
    const reader = follow();
    await reader.next();
    signInEnded("somebody else");
    await settled();
    expect(reader.stillThere).not.toHaveBeenCalled();
    reader.stillThere.mockResolvedValue(null);
    signInEnded(actor.userId);
    expect(await reader.next()).toMatchObject({ event: "ended" });
    expect(await reader.next()).toBeNull();
    await gone(reader);
  });

  it("comes at the next heartbeat when the sign-in has expired", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "setTimeout"] });
    const reader = follow();
    await reader.next();
    vi.advanceTimersByTime(heartbeat);
    expect(await reader.next()).toMatchObject({ id: expect.any(String) });
    reader.stillThere.mockResolvedValue(null);
    vi.advanceTimersByTime(heartbeat);
    await reader.next();
    expect(await reader.next()).toMatchObject({ event: "ended" });
    expect(await reader.next()).toBeNull();
    vi.useRealTimers();
    await gone(reader);
  });

  it("comes after ten minutes", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "setTimeout"] });
    const reader = follow();
    await reader.next();
    vi.advanceTimersByTime(longest);
    while ((await reader.next()) !== null);
    vi.useRealTimers();
    await gone(reader);
  });

  it("comes when the reader stops reading, rather than keep everything for it", async () => {
    const reader = follow({ after: 0 });
    await happen("d1");
    const start = await latestSeq();
    if (start < 1100) for (let at = start; at < 1100; at++) await happen("d1");
    await settled();
    await vi.waitFor(() => expect(reader.closed).toHaveBeenCalled(), 20_000);
    await gone(reader);
  });

  it("leaves nothing behind after 500 of them", async () => {
    for (let at = 0; at < 500; at++) {
      const reader = follow();
      if (at % 3 === 0) await reader.next();
      if (at % 2 === 0) reader.aborter.abort();
      else await reader.reader.cancel();
    }
    await settled();
    expect([listenerCount(), signInEndedListeners()]).toEqual([0, 0]);
  });
});
