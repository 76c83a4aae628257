import type { Worker } from "node:worker_threads";
import { expect, it, vi } from "vitest";
import { extract } from "@/lib/extraction/extract";
import { extractApart } from "./extract-apart";

const sentence = (number: number) => `“We counted ${number} boats,” said Petra Voss of the harbour board. `;
// Just long enough to be read apart. The thread takes seconds to start where the machine is busy.
const long = Array.from({ length: 280 }, (_, number) => sentence(number)).join("");

vi.setConfig({ testTimeout: 180_000 });

it("finds in its own thread what it finds in this one, and stops nobody meanwhile", async () => {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 5);
  const found = await extractApart(long);
  clearInterval(ticking);
  expect(found).toEqual({ ok: true, value: extract(long) });
  expect(ticks).toBeGreaterThan(3);
});

it("answers each who asks at once, in turn, with their own", async () => {
  const texts = [long, `${long}“No,” said Oke Brandt.`, sentence(1)];
  const found = await Promise.all(texts.map((text) => extractApart(text)));
  expect(found).toEqual(texts.map((text) => ({ ok: true, value: extract(text) })));
});

it("gives up on a text that takes too long, says so, and reads the next", async () => {
  expect(await extractApart(long.repeat(20), 1)).toMatchObject({ ok: false, code: "text-too-hard" });
  expect(await extractApart(long)).toMatchObject({ ok: true });
});

it("leaves out of the next text what a thread says late of the one that was given up", async () => {
  const given = extractApart(long.repeat(20), 1);
  const { worker } = (globalThis as unknown as { quotedeskReader: { worker: Worker } }).quotedeskReader;
  expect(await given).toMatchObject({ code: "text-too-hard" });
  const next = extractApart(long);
  worker.emit("message", { speakers: [], statements: [], more: false });
  expect(await next).toEqual({ ok: true, value: extract(long) });
});

it("takes no more than can wait", async () => {
  const asked = Array.from({ length: 23 }, () => extractApart(long));
  const refused = await Promise.all(asked.slice(-2));
  expect(refused).toMatchObject([{ code: "busy" }, { code: "busy" }]);
  expect((await Promise.all(asked.slice(0, 21))).every((result) => result.ok)).toBe(true);
});
