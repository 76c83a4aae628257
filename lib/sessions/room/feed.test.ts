import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/accounts/model";
import { must, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { listenerCount } from "@/lib/events/live";
import { latestSeq } from "@/lib/events/queries";
import type { Result } from "@/lib/result";
import { addEvidence, recordVerdict } from "@/lib/reviews/mutations";
import { listStatements } from "@/lib/statements/queries";
import { actInSession } from "../act-in-session";
import type { RoomReading } from "../model";
import { makeTeam, type Team } from "../testing/team";
import { followRoom, openFeeds } from "./feed";

let team: Team;
let id: string;
beforeAll(async () => {
  team = await makeTeam();
});
beforeEach(async () => {
  id = await team.atFirstItem();
});

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  expect([openFeeds(), listenerCount()]).toEqual([0, 0]);
});

/** Somebody who is told of the room, and what they were told. */
function follow(actor: Actor | null, more: { item?: string; ready?: () => boolean } = {}) {
  const told: RoomReading[] = [];
  const failures: Extract<Result<unknown>, { ok: false }>[] = [];
  const errors: unknown[] = [];
  const follower = {
    who: vi.fn(async () => actor),
    ready: () => true,
    tell: (reading: Result<RoomReading>) => void (reading.ok ? told.push(reading.value) : failures.push(reading)),
    fail: (error: unknown) => void errors.push(error),
    ...more,
  };
  const following = followRoom(id, follower);
  ends.push(following.stop);
  const shows = (what: (reading: RoomReading) => boolean) =>
    vi.waitFor(() => expect(told.some(what)).toBe(true), 20_000);
  return { ...following, told, failures, errors, who: follower.who, shows };
}

const votesIn = (count: number) => (room: RoomReading) => room.current?.votes.length === count;

describe("who follows a room", () => {
  it("is told it whole, and again by itself what changed", async () => {
    const reader = follow(team.second);
    await reader.shows(votesIn(0));
    expect(reader.told[0]).toEqual({ ...(await team.room(id, team.second)), now: reader.told[0]?.now });
    await team.vote(team.people.reviewer, id, "disputed");
    await reader.shows(votesIn(1));
    expect(reader.told.at(-1)).toMatchObject({ members: null, agenda: null, seq: await latestSeq() });
    must(await actInSession(team.people.reviewer, id, { act: "leave" }));
    await reader.shows(({ members }) => members?.some(({ leftAt }) => leftAt !== null) ?? false);
  });

  it("sees their own vote, and of others that it is in", async () => {
    const [own, theirs] = [follow(team.people.reviewer), follow(team.second)];
    await Promise.all([own.shows(votesIn(0)), theirs.shows(votesIn(0))]);
    await team.vote(team.people.reviewer, id, "disputed", "Nine, says the notice");
    await Promise.all([own.shows(votesIn(1)), theirs.shows(votesIn(1))]);
    expect(JSON.stringify(own.told)).toContain("Nine, says the notice");
    expect(JSON.stringify(theirs.told)).not.toContain("Nine, says the notice");
    expect(theirs.told.at(-1)?.current?.votes[0]?.vote).toBeNull();
  });

  it("is told nothing that is kept from them", async () => {
    const [own, theirs] = [follow(team.people.reviewer), follow(team.second)];
    await Promise.all([own.shows(votesIn(0)), theirs.shows(votesIn(0))]);
    const { statement } = await team.current(id);
    const evidence = {
      stance: "supports",
      grade: "primary",
      note: "The keeper told me",
      locator: "by telephone",
    } as const;
    must(await addEvidence(team.people.reviewer, statement.id, { ...evidence, confidential: true }));
    const newest = await latestSeq();
    await Promise.all([own, theirs].map((one) => one.shows(({ seq }) => seq >= newest)));
    expect(JSON.stringify(own.told)).toContain("The keeper told me");
    expect(JSON.stringify(theirs.told)).not.toContain("The keeper told me");
  });

  it("is asked who they are for every reading, and is told that they are nobody any more", async () => {
    const reader = follow(team.second);
    await reader.shows(votesIn(0));
    reader.who.mockResolvedValue(null);
    await team.vote(team.people.reviewer, id, "disputed");
    await vi.waitFor(() => expect(reader.failures).toHaveLength(1), 20_000);
    expect(reader.failures[0]?.reason).toBe("unauthenticated");
    expect(reader.told.some(votesIn(1))).toBe(false);
  });

  it("hears everything that many do at once", async () => {
    const readers = [team.people.editor, team.people.reviewer, team.second, team.people.viewer].map((one) =>
      follow(one),
    );
    await Promise.all(readers.map((one) => one.shows(votesIn(0))));
    await Promise.all([
      team.vote(team.people.reviewer, id, "disputed"),
      team.vote(team.second, id, "verified"),
      ...Array.from({ length: 10 }, () => actInSession(team.people.administrator, id, { act: "join" })),
    ]);
    const newest = await latestSeq();
    for (const reader of readers) {
      await reader.shows((room) => room.seq >= newest && votesIn(2)(room));
      const seqs = reader.told.map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    }
  });

  it("gets the newest room once they can take one, and none of those between", async () => {
    let ready = true;
    const reader = follow(team.second, { ready: () => ready });
    await reader.shows(votesIn(0));
    ready = false;
    const [quick, count] = [follow(team.people.viewer), reader.told.length];
    await team.vote(team.people.reviewer, id, "disputed");
    await quick.shows(votesIn(1));
    must(await actInSession(team.people.reviewer, id, { act: "leave" }));
    await quick.shows(({ members }) => members?.some(({ leftAt }) => leftAt !== null) ?? false);
    expect(reader.told).toHaveLength(count);
    ready = true;
    reader.taken();
    await reader.shows(votesIn(1));
    expect(reader.told).toHaveLength(count + 1);
    expect(reader.told.at(-1)?.members?.some(({ leftAt }) => leftAt !== null)).toBe(true);
  });

  it("is told when the time is over, which is no event", async () => {
    id = await team.atFirstItem({ voteSeconds: 10 });
    await team.runsOutIn(id, 1000);
    const reader = follow(team.second);
    await reader.shows(votesIn(0));
    await team.vote(team.people.reviewer, id, "disputed");
    await reader.shows(votesIn(1));
    expect(reader.told.at(-1)?.current?.state).toBe("voting");
    await reader.shows(({ current }) => current?.state === "revealed");
    expect(reader.told.at(-1)?.current?.votes[0]?.vote).toBe("disputed");
  });

  it("is not told of what happens in other documents", async () => {
    const reader = follow(team.second);
    await reader.shows(votesIn(0));
    const { documentId } = await storeDeskDocument();
    const [elsewhere] = must(await listStatements(team.people.editor, { document: documentId })).items;
    if (!elsewhere) throw new Error("the other document has no statement");
    const other = await latestSeq();
    must(await recordVerdict(team.people.editor, elsewhere.id, { version: elsewhere.version, verdict: "disputed" }));
    const after = await latestSeq();
    await team.vote(team.people.reviewer, id, "disputed");
    await reader.shows(votesIn(1));
    expect(reader.told.map(({ seq }) => seq).filter((seq) => seq > other && seq <= after)).toEqual([]);
  });

  it("is told that there is no such room, and what could not be read", async () => {
    id = "nowhere";
    const lost = follow(team.second);
    await vi.waitFor(() => expect(lost.failures[0]?.reason).toBe("not-found"), 20_000);
    const broken = follow(team.second);
    broken.who.mockRejectedValue(new Error("the disk is full"));
    await vi.waitFor(() => expect(broken.errors).toEqual([new Error("the disk is full")]), 20_000);
  });
});
