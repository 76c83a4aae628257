import { expect, it } from "vitest";
import { killWhileWriting } from "./kill";

const kills = 50;
const tenMinutes = 600_000;

it(`keeps every acknowledged verdict through ${kills} kills`, { timeout: tenMinutes }, async () => {
  const { acknowledged, ...rest } = await killWhileWriting(kills);
  expect(rest).toMatchObject({ kills, lost: 0, torn: 0, faults: [] });
  expect(acknowledged).toBeGreaterThan(kills);
});
