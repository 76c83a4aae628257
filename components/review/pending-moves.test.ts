import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fail, ok, type Result } from "@/lib/result";
import type { Statement } from "@/lib/statements/model";
import { type Move, type Moves, notDone, type Offers, PendingMoves } from "./pending-moves";
import { makeStatement } from "./statement-for-tests";

const pause = 600;
const retry = 5000;
const unreachable = new TypeError("Failed to fetch");

/** A desk of statements that takes an edit only on the version that stands, as the real one does. */
function makeDesk(...ids: string[]) {
  const statements = new Map(ids.map((id) => [id, makeStatement({ id, start: 10, end: 20, version: 1 })]));
  const sent: Move[] = [];
  const answers: (() => void)[] = [];
  const desk = { held: false, down: false, broken: false };
  const stale = (id: string) =>
    fail("changed", "stale-version", "Somebody was first.", { current: statements.get(id) });
  const write = (id: string, version: number, change: Partial<Statement>): Result<{ statement: Statement }> => {
    const before = statements.get(id);
    if (before === undefined) return fail("changed", "statement-removed", "Somebody removed it.");
    if (before.version !== version) return stale(id);
    const statement = { ...before, ...change, version: version + 1 };
    statements.set(id, statement);
    return ok({ statement });
  };
  const shown: { moves: Moves; offers: Offers } = { moves: new Map(), offers: new Map() };
  const recorded: string[] = [];
  const refused: string[] = [];
  const pending = new PendingMoves({
    pause,
    retry,
    isUnreachable: (error) => error === unreachable,
    send: async (move) => {
      sent.push(move);
      if (desk.held) await new Promise<void>((resolve) => answers.push(resolve));
      if (desk.down) throw unreachable;
      if (desk.broken) throw new Error("500");
      return write(move.id, move.version, { start: move.start, end: move.end });
    },
    onChange: (moves, offers, statement) => {
      Object.assign(shown, { moves, offers });
      if (statement) recorded.push(`${statement.id} ${statement.start}-${statement.end}`);
    },
    onRefused: ({ move, failure }) => refused.push(`${move.id} ${failure.code}`),
  });
  const move = (id: string, start: number, end: number) =>
    pending.move(makeStatement({ id, start: 10, end: 20, version: 1 }), { start, end });
  const now = (id: string) => {
    const one = statements.get(id);
    return one && `${one.start}-${one.end} v${one.version}`;
  };
  return { ...{ desk, statements, sent, answers, shown, recorded, refused, pending, write, move, now } };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("edges that rest", () => {
  test("several presses are one act", async () => {
    const { move, sent, now, shown, pending } = makeDesk("a");
    move("a", 11, 20);
    await vi.advanceTimersByTimeAsync(pause - 1);
    move("a", 12, 20);
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(sent).toEqual([]);
    expect(pending.spanOf("a")).toMatchObject({ start: 12, end: 20 });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(1);
    expect(now("a")).toBe("12-20 v2");
    expect(shown.moves.size).toBe(0);
  });

  test("a second statement's edges do not drop the first's", async () => {
    const { move, now } = makeDesk("a", "b");
    move("a", 11, 20);
    move("b", 10, 22);
    await vi.advanceTimersByTimeAsync(pause);
    expect([now("a"), now("b")]).toEqual(["11-20 v2", "10-22 v2"]);
  });

  test("back where they were, nothing is recorded", async () => {
    const { move, sent, shown } = makeDesk("a");
    move("a", 11, 20);
    move("a", 10, 20);
    expect(shown.moves.size).toBe(0);
    await vi.advanceTimersByTimeAsync(pause);
    expect(sent).toEqual([]);
  });

  test("opening another statement records all but the one that is opened", async () => {
    const { move, pending, now } = makeDesk("a", "b");
    move("a", 11, 20);
    move("b", 12, 20);
    await pending.flushAll("b");
    expect([now("a"), now("b")]).toEqual(["11-20 v2", "10-20 v1"]);
  });
});

describe("what is done on a statement whose edges were moved", () => {
  test("goes in after them, on the version they left", async () => {
    const { move, pending, write, now } = makeDesk("a");
    move("a", 11, 20);
    const verdict = await pending.afterMoves([{ id: "a", version: 1 }], async ([version = 0]) =>
      write("a", version, { status: "disputed" }),
    );
    expect(verdict.ok).toBe(true);
    expect(now("a")).toBe("11-20 v3");
  });

  test("goes in on the right versions, however quick: move, act, move, act", async () => {
    const { desk, move, pending, write, now, answers, refused } = makeDesk("a");
    const act = () => pending.afterMoves([{ id: "a", version: 1 }], async ([version = 0]) => write("a", version, {}));
    desk.held = true;
    move("a", 11, 20);
    const first = act();
    move("a", 12, 20);
    const second = act();
    await vi.advanceTimersByTimeAsync(0);
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    answers.shift()?.();
    expect([(await first).ok, (await second).ok]).toEqual([true, true]);
    expect(now("a")).toBe("12-20 v5");
    expect(refused).toEqual([]);
  });

  test("waits for the moves of every statement it is done on", async () => {
    const { move, pending, now } = makeDesk("a", "b");
    move("a", 11, 20);
    move("b", 12, 20);
    const seen = await pending.afterMoves(
      [
        { id: "a", version: 1 },
        { id: "b", version: 1 },
      ],
      async (versions) => ok(versions),
    );
    expect(seen).toEqual(ok([2, 2]));
    expect([now("a"), now("b")]).toEqual(["11-20 v2", "12-20 v2"]);
  });

  test("is not done where they were refused: it would be on words that nobody looked at", async () => {
    const { move, pending, write } = makeDesk("a");
    move("a", 11, 20);
    write("a", 1, { start: 5 });
    const act = vi.fn(async () => ok(null));
    expect(await pending.afterMoves([{ id: "a", version: 1 }], act)).toBe(notDone);
    expect(act).not.toHaveBeenCalled();
  });
});

describe("where somebody else was first", () => {
  test("theirs stays, and the reader's edges are offered and can be used on theirs", async () => {
    const { move, pending, write, shown, refused, statements, now } = makeDesk("a");
    move("a", 11, 20);
    write("a", 1, { start: 5 });
    await vi.advanceTimersByTimeAsync(pause);
    expect(refused).toEqual(["a stale-version"]);
    expect(shown.moves.size).toBe(0);
    expect(shown.offers.get("a")).toMatchObject({ move: { start: 11, end: 20 }, again: true });
    pending.again(statements.get("a") as Statement);
    await vi.advanceTimersByTimeAsync(0);
    expect(now("a")).toBe("11-20 v3");
    expect(shown.offers.size).toBe(0);
  });

  test("edges moved on top of refused ones are offered as they were last", async () => {
    const { desk, move, pending, write, shown, answers, refused } = makeDesk("a");
    desk.held = true;
    move("a", 11, 20);
    void pending.flush("a");
    await vi.advanceTimersByTimeAsync(0);
    write("a", 1, { start: 5 });
    move("a", 12, 20);
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(pause);
    expect(refused).toEqual(["a stale-version"]);
    expect(shown.offers.get("a")?.move).toMatchObject({ start: 12, end: 20 });
  });

  test("with the same edges, nothing is refused", async () => {
    const { move, write, recorded, refused } = makeDesk("a");
    move("a", 11, 20);
    write("a", 1, { start: 11 });
    await vi.advanceTimersByTimeAsync(pause);
    expect(refused).toEqual([]);
    expect(recorded).toEqual(["a 11-20"]);
  });

  test("edges of a statement that is gone are not offered to be used", async () => {
    const { move, statements, shown } = makeDesk("a");
    move("a", 11, 20);
    statements.clear();
    await vi.advanceTimersByTimeAsync(pause);
    expect(shown.offers.get("a")?.again).toBe(false);
  });
});

describe("where the desk does not answer", () => {
  test("edges stay as the reader put them, and go in when it does", async () => {
    const { desk, move, shown, now } = makeDesk("a");
    desk.down = true;
    move("a", 11, 20);
    await vi.advanceTimersByTimeAsync(pause);
    expect(shown.moves.get("a")).toMatchObject({ start: 11 });
    desk.down = false;
    await vi.advanceTimersByTimeAsync(retry);
    expect(now("a")).toBe("11-20 v2");
  });

  test("what follows them waits with them, and is not done on old words", async () => {
    const { desk, move, pending } = makeDesk("a");
    desk.down = true;
    move("a", 11, 20);
    const act = vi.fn(async () => ok(null));
    await expect(pending.afterMoves([{ id: "a", version: 1 }], act)).rejects.toBe(unreachable);
    expect(act).not.toHaveBeenCalled();
  });

  test("edges that the desk broke on are offered", async () => {
    const { desk, move, shown, refused } = makeDesk("a");
    desk.broken = true;
    move("a", 11, 20);
    await vi.advanceTimersByTimeAsync(pause);
    expect(refused).toEqual(["a broken"]);
    expect(shown.offers.get("a")?.again).toBe(true);
  });
});

describe("edges that an earlier page kept", () => {
  const kept = (id: string, version = 1): Move => ({ id, version, start: 11, end: 20, was: { start: 10, end: 20 } });

  test("are sent where they fit, offered where somebody overtook them, and forgotten where they are in", async () => {
    const { pending, statements, write, shown, now } = makeDesk("fits", "overtaken", "in");
    write("overtaken", 1, { end: 30 });
    write("in", 1, { start: 11 });
    pending.takeUp([kept("fits"), kept("overtaken"), kept("in"), kept("gone")], [...statements.values()]);
    await vi.advanceTimersByTimeAsync(0);
    expect(now("fits")).toBe("11-20 v2");
    expect([...shown.offers.keys()]).toEqual(["overtaken"]);
    expect(now("in")).toBe("11-20 v2");
    expect(shown.moves.size).toBe(0);
  });
});
