import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { changeRole, deactivateMember } from "@/lib/accounts/members/mutations";
import type { Actor } from "@/lib/accounts/model";
import { signInEndedListeners } from "@/lib/accounts/sign-in-ended";
import { createApiToken, revokeApiToken } from "@/lib/accounts/tokens/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { listenerCount } from "@/lib/events/live";
import { addEvidence } from "@/lib/reviews/mutations";
import type { RoomReading } from "@/lib/sessions/model";
import { openFeeds } from "@/lib/sessions/room/feed";
import { makeTeam, type Team } from "@/lib/sessions/testing/team";
import { handle } from "../handle";
import { followRoomOperation } from "../operations/sessions";
import { openStreams } from "./open-streams";

const followRoom = handle(followRoomOperation);

let team: Team;
let id: string;
beforeAll(async () => {
  team = await makeTeam();
});
let third: Actor;
beforeEach(async () => {
  id = await team.atFirstItem();
  third = await team.newcomer(id);
});

/** A program at the other end of the stream, with a token of a third reviewer's. */
async function follow() {
  const { token, id: tokenId } = must(await createApiToken(third, { label: "room", scope: "read" }));
  const aborter = new AbortController();
  const request = new Request(`http://desk.example/api/v1/sessions/${id}/readings`, {
    headers: { authorization: `Bearer ${token}` },
    signal: aborter.signal,
  });
  const answer = await followRoom(request, { params: Promise.resolve({ id }) });
  const blocks: string[] = [];
  let ended = false;
  void (async () => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      blocks.push(...parts);
    }
    ended = true;
  })();
  const told = () =>
    blocks.filter((block) => block.startsWith("data: ")).map((block) => JSON.parse(block.slice(6)) as RoomReading);
  return {
    tokenId,
    aborter,
    blocks,
    told,
    ended: () => vi.waitFor(() => expect(ended).toBe(true), 20_000),
    shows: (votes: number) => vi.waitFor(() => expect(told().at(-1)?.current?.votes).toHaveLength(votes), 20_000),
  };
}
const nothingLeft = () =>
  vi.waitFor(
    () => expect([openStreams(), openFeeds(), listenerCount(), signInEndedListeners()]).toEqual([0, 0, 0, 0]),
    20_000,
  );

it("tells the room as it stands and as it changes, and leaves nothing behind when its reader goes", async () => {
  const reader = await follow();
  await reader.shows(0);
  await team.vote(team.people.reviewer, id, "disputed", "Nine, says the notice");
  await reader.shows(1);
  expect(reader.blocks.join()).not.toContain("Nine, says the notice");
  reader.aborter.abort();
  await reader.ended();
  await nothingLeft();
});

it.each<[string, (tokenId: string) => Promise<unknown>]>([
  ["their token is revoked", (tokenId) => revokeApiToken(third, { id: tokenId })],
  ["they are deactivated", () => deactivateMember(team.people.administrator, { userId: third.userId })],
])("ends before anything more is told once %s", async (_, lose) => {
  const reader = await follow();
  await reader.shows(0);
  must((await lose(reader.tokenId)) as never);
  await team.vote(team.people.reviewer, id, "disputed");
  await reader.ended();
  expect(reader.blocks.at(-1)).toBe("event: ended\ndata: {}");
  expect(reader.told().at(-1)?.current?.votes).toHaveLength(0);
  await nothingLeft();
});

it("goes on as whom they are now once their role is another", async () => {
  const reader = await follow();
  await reader.shows(0);
  const { statement } = await team.current(id);
  const evidence = {
    stance: "supports",
    grade: "primary",
    note: "The keeper told me",
    locator: "by telephone",
  } as const;
  must(await addEvidence(team.people.reviewer, statement.id, { ...evidence, confidential: true }));
  await team.vote(team.people.reviewer, id, "disputed");
  await reader.shows(1);
  expect(reader.blocks.join()).not.toContain("The keeper told me");
  must(await changeRole(team.people.administrator, { userId: third.userId, role: "editor" }));
  await team.vote(team.second, id, "disputed");
  await reader.shows(2);
  expect(reader.blocks.join()).toContain("The keeper told me");
  reader.aborter.abort();
  await reader.ended();
  await nothingLeft();
});

it("is refused for a session that is not there", async () => {
  id = "nowhere";
  const reader = await follow();
  await reader.ended();
  expect(reader.told()).toEqual([]);
  await nothingLeft();
});
