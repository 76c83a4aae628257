import { expect, it } from "vitest";
import { killWhileInRoom } from "./room-kills";

const kills = 20;
/** Against what hangs: twenty kills take two minutes, and several times as long on a busy machine. */
const longest = 1_800_000;

it(`brings everybody in a room back through ${kills} kills, with all they were told is kept`, {
  timeout: longest,
}, async () => {
  const { acknowledged, ...rest } = await killWhileInRoom(20, kills);
  expect(rest).toMatchObject({ kills, votesLost: 0, commentsLost: 0, votedTwice: 0, faults: [] });
  expect(rest).toMatchObject({ clientsBehind: 0, streamFaults: 0 });
  expect(acknowledged.comments).toBeGreaterThan(kills);
});
