import { beforeEach, expect, test, vi } from "vitest";
import { forgetVerdict, isUnreachable, keepVerdict, outboxKey, pauseAfter, readOutbox } from "./outbox";

const key = outboxKey("u", "d");
const verdict = (statementId: string, at = "2026-01-01T00:00:00.000Z") =>
  ({ statementId, version: 1, verdict: "disputed", at }) as const;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  vi.stubGlobal("navigator", { onLine: true });
});

test("verdicts wait in the order they were given, the latest of a statement only", () => {
  for (const id of ["a", "b", "a"]) keepVerdict(key, verdict(id));
  expect(readOutbox(key).map(({ statementId }) => statementId)).toEqual(["b", "a"]);
  forgetVerdict(key, "b");
  forgetVerdict(key, "a");
  expect(readOutbox(key)).toEqual([]);
});

test("what does not fit is no verdict", () => {
  localStorage.setItem(key, '[{"statementId":"a","verdict":"perhaps"}]');
  expect(readOutbox(key)).toEqual([]);
  localStorage.setItem(key, "not JSON");
  expect(readOutbox(key)).toEqual([]);
});

test("where storage is full they are kept while the page lives", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
    removeItem: () => undefined,
  });
  keepVerdict(key, verdict("a"));
  expect(readOutbox(key)).toHaveLength(1);
  forgetVerdict(key, "a");
  expect(readOutbox(key)).toEqual([]);
});

test("tries grow further apart, up to a minute", () => {
  expect([0, 1, 2, 3, 4, 9].map(pauseAfter)).toEqual([4, 8, 16, 32, 60, 60]);
});

test("only an unreachable desk keeps verdicts: a failing one says so at once", () => {
  expect(isUnreachable(new TypeError("Failed to fetch"))).toBe(true);
  expect(isUnreachable(new Error("An error occurred in the server"))).toBe(false);
  vi.stubGlobal("navigator", { onLine: false });
  expect(isUnreachable(new Error("whatever"))).toBe(true);
});
