import { expect, it } from "vitest";
import { killWhileWriting } from "./kill";

const kills = 50;
/** Against what hangs: fifty kills take four minutes, and several times as long on a busy machine. */
const longest = 1_800_000;

it(`keeps every acknowledged verdict through ${kills} kills`, { timeout: longest }, async () => {
  const { acknowledged, ...rest } = await killWhileWriting(kills);
  expect(rest).toMatchObject({ kills, lost: 0, torn: 0, faults: [] });
  expect(acknowledged).toBeGreaterThan(kills);
});
