import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { must } from "@/lib/documents/testing/desk-document";
import { listEvents } from "@/lib/events/queries";
import { leaveSession } from "../mutations";
import { makeTeam, type Team } from "../testing/team";
import { castVote, revealVotes, setPaused, voteAgain } from "./mutations";

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

describe("a private vote", () => {
  it("shows others only that it is in, in the room, in the record and in what the lead reads", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem();
    must(await team.vote(people.reviewer, id, "disputed", "The tape says otherwise"));
    for (const reader of [people.editor, second, people.viewer, people.administrator]) {
      const item = await team.current(id, reader);
      expect(item.votes).toMatchObject([{ by: { id: people.reviewer.userId }, vote: null, reason: null }]);
      expect(item.result).toBeNull();
      expect(item.allIn).toBe(false);
    }
    const [own] = (await team.current(id, people.reviewer)).votes;
    expect(own).toMatchObject({ vote: "disputed", reason: "The tape says otherwise" });
    const told = JSON.stringify(must(await listEvents(people.administrator, { entityId: id })));
    expect(told).not.toContain("disputed");
    expect(told).not.toContain("tape");
  });

  it("may be changed until the reveal, and counts once", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem();
    for (const value of ["disputed", "verified", "verified"] as const)
      must(await team.vote(people.reviewer, id, value));
    for (const actor of [people.editor, second]) must(await team.vote(actor, id, "verified"));
    must(await revealVotes(people.editor, id, await team.seen(id)));
    const { result, votes } = await team.current(id, people.viewer);
    expect(votes).toHaveLength(3);
    expect(result).toMatchObject({ verdict: "verified", dissent: [], agreement: 1 });
    expect(await team.vote(people.reviewer, id, "disputed")).toMatchObject({ code: "votes-revealed" });
  });

  it("is one, though two tabs send it at the same time", async () => {
    const id = await team.atFirstItem();
    const values = ["verified", "disputed", "needs-sourcing", "verified"] as const;
    const results = await Promise.all(values.map((value) => team.vote(team.second, id, value)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await team.current(id)).votes).toHaveLength(1);
  });

  it("is for those in the room whose role gives verdicts, in the round they saw", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem();
    const input = { itemId: (await team.seen(id)).itemId, round: 1, vote: "verified" as const };
    expect(await castVote(people.viewer, id, input)).toMatchObject({ reason: "forbidden" });
    expect(await castVote(people.administrator, id, input)).toMatchObject({ code: "not-in-the-room" });
    expect(await castVote(null, id, input)).toMatchObject({ reason: "unauthenticated" });
    expect(await castVote(second, id, { ...input, round: 2 })).toMatchObject({
      reason: "changed",
      code: "other-round",
    });
    const { itemId } = await team.at(id, 1);
    expect(await castVote(second, id, { ...input, itemId })).toMatchObject({ code: "not-voting" });
    expect(await castVote(second, id, { ...input, itemId: "none" })).toMatchObject({ reason: "not-found" });
  });
});

describe("the reveal", () => {
  it("waits for everybody who is here, not for who left", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem();
    must(await team.vote(people.editor, id, "verified"));
    must(await team.vote(people.reviewer, id, "verified"));
    const refused = await revealVotes(people.editor, id, await team.seen(id));
    expect(refused).toMatchObject({ code: "votes-missing" });
    expect(refused).toHaveProperty("message", expect.stringContaining(second.name));
    must(await leaveSession(second, id));
    expect((await team.current(id)).allIn).toBe(true);
    must(await revealVotes(people.editor, id, await team.seen(id)));
  });

  it("comes by itself when the time is over, for everybody at once, and then nobody votes", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem({ voteSeconds: 60 });
    must(await team.vote(people.reviewer, id, "disputed", "No"));
    expect(await revealVotes(second, id, await team.seen(id))).toMatchObject({ code: "not-the-lead" });
    await team.runOut(id);
    expect(await team.current(id, people.viewer)).toMatchObject({ state: "revealed", votes: [{ vote: "disputed" }] });
    expect(await team.vote(second, id, "verified")).toMatchObject({ code: "vote-over" });
    must(await revealVotes(second, id, await team.seen(id)));
    const [last] = must(await listEvents(people.viewer, { entityId: id, limit: 1 }));
    expect(last).toMatchObject({
      type: "session.votes-revealed",
      data: { votes: [{ vote: "disputed", reason: "No" }] },
    });
  });

  it("happens once, whoever asks at the same time", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem({ voteSeconds: 60 });
    must(await team.vote(people.reviewer, id, "disputed"));
    await team.runOut(id);
    const seen = await team.seen(id);
    const all = [people.editor, people.reviewer, second].map((actor) => revealVotes(actor, id, seen));
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    const told = must(await listEvents(people.viewer, { entityId: id }));
    expect(told.filter(({ type }) => type === "session.votes-revealed")).toHaveLength(1);
  });
});

describe("another round", () => {
  it("asks anew, is private anew, and keeps what was voted before in the record", async () => {
    const { people } = team;
    const id = await team.atFirstItem();
    await team.allVote(id, "verified", "disputed", "needs-sourcing");
    expect(await voteAgain(people.editor, id, await team.seen(id))).toMatchObject({ code: "not-revealed" });
    must(await revealVotes(people.editor, id, await team.seen(id)));
    expect((await team.current(id)).result).toMatchObject({ verdict: null, agreement: 0 });
    must(await voteAgain(people.editor, id, await team.seen(id)));
    expect(await team.current(id)).toMatchObject({ round: 2, state: "voting", votes: [], result: null });
    expect(await db.sessionVote.count({ where: { item: { sessionId: id } } })).toBe(3);
  });

  it("never takes a vote that was meant for the round before", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem();
    await team.allVote(id, "verified", "verified", "verified");
    must(await revealVotes(people.editor, id, await team.seen(id)));
    const seen = await team.seen(id);
    const late = { itemId: seen.itemId, round: 1, vote: "disputed" as const };
    const [again, cast] = await Promise.all([voteAgain(people.editor, id, seen), castVote(second, id, late)]);
    expect(again.ok).toBe(true);
    expect(cast.ok).toBe(false);
    expect((await team.current(id)).votes).toEqual([]);
  });
});

describe("the clock", () => {
  it("stops and goes on with what it had left", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem({ voteSeconds: 60 });
    must(await setPaused(people.editor, id, await team.seen(id), true));
    const paused = await team.current(id);
    expect(paused.endsAt).toBeNull();
    expect(paused.secondsLeft).toBeGreaterThan(50);
    must(await team.vote(second, id, "verified"));
    must(await setPaused(people.editor, id, await team.seen(id), false));
    expect(await team.current(id)).toMatchObject({ secondsLeft: null, endsAt: expect.any(String) });
    expect(await setPaused(people.reviewer, id, await team.seen(id), true)).toMatchObject({ code: "not-the-lead" });
  });
});
