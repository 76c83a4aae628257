import { expect, it } from "vitest";
import { gathered } from "./gathered";

/** Work that is finished by the test, in the order it was begun. */
function slowWork() {
  const begun: ((value: number) => void)[] = [];
  const fail: ((error: Error) => void)[] = [];
  const ask = gathered(
    () =>
      new Promise<number>((resolve, reject) => {
        begun.push(resolve);
        fail.push(reject);
      }),
    () => Promise.resolve(),
  );
  return { ask, begun, fail };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

it("answers all who ask before it begins with one reading, and who ask during it with one more", async () => {
  const { ask, begun } = slowWork();
  const before = [ask(), ask(), ask()];
  await settle();
  expect(begun).toHaveLength(1);
  const during = [ask(), ask()];
  await settle();
  expect(begun).toHaveLength(1);
  begun[0]?.(1);
  expect(await Promise.all(before)).toEqual([1, 1, 1]);
  await settle();
  expect(begun).toHaveLength(2);
  begun[1]?.(2);
  expect(await Promise.all(during)).toEqual([2, 2]);
});

it("goes on after one that failed", async () => {
  const { ask, begun, fail } = slowWork();
  const failing = ask();
  await settle();
  const next = ask();
  fail[0]?.(new Error("no answer"));
  await expect(failing).rejects.toThrow("no answer");
  await settle();
  begun[1]?.(2);
  expect(await next).toBe(2);
});
