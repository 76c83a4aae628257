import { beforeEach, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/accounts/model";
import { ok } from "@/lib/result";
import { act } from "./record";
import { forgetReadings, sharedReadings } from "./shared-reading";

const actor: Actor = {
  userId: "u1",
  name: "Ama Reyes",
  email: "ama@desk.example",
  role: "editor",
  scope: "write",
  via: "session",
};
const happen = () =>
  act(actor, async (_tx, record) => {
    await record({ type: "statement.edited", entity: "statement", entityId: "s1" });
    return ok({});
  });

beforeEach(forgetReadings);

const sharedReading = async <Read>(key: string, read: () => Promise<Read>) =>
  (await sharedReadings()).shared(key, read);

it("reads once for all who ask, and again after every act", async () => {
  const read = vi.fn(async () => read.mock.calls.length);
  expect(await Promise.all([1, 2, 3].map(() => sharedReading("room", read)))).toEqual([1, 1, 1]);
  expect(await sharedReading("room", read)).toBe(1);
  await happen();
  expect(await Promise.all([1, 2].map(() => sharedReading("room", read)))).toEqual([2, 2]);
});

it("never answers who asks after an act with what was read before it", async () => {
  const answers: ((value: string) => void)[] = [];
  const read = () => new Promise<string>((resolve) => answers.push(resolve));
  const before = sharedReading("room", read);
  await vi.waitFor(() => expect(answers).toHaveLength(1), 20_000);
  await happen();
  const after = sharedReading("room", read);
  await vi.waitFor(() => expect(answers).toHaveLength(2), 20_000);
  answers[0]?.("old");
  answers[1]?.("new");
  expect([await before, await after, await sharedReading("room", read)]).toEqual(["old", "new", "new"]);
});

it("never answers a part that is asked for late with what was read before an act in between", async () => {
  const { shared: early } = await sharedReadings();
  expect(await early("room", async () => "old")).toBe("old");
  await happen();
  await sharedReading("other room", async () => "theirs");
  expect(await early("room", async () => "new")).toBe("new");
});

it("keeps no failure, and holds keys apart", async () => {
  await expect(sharedReading("room", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
  expect(await sharedReading("room", async () => "read")).toBe("read");
  expect(await sharedReading("other room", async () => "theirs")).toBe("theirs");
});
