import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { addPerson, everybody } from "@/lib/accounts/testing/people";
import { listComments } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import { must, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { listEvents } from "@/lib/events/queries";
import type { Room } from "./model";
import { closeSession, joinSession, leaveSession, openSession, takeChair } from "./mutations";
import { getRoom, listSessions } from "./queries";
import { castVote, goToItem, revealVotes, setPaused, voteAgain } from "./votes/mutations";

let people: Record<Role, Actor>;
let second: Actor;
beforeAll(async () => {
  people = await everybody();
  second = await addPerson(db, "reviewer", "second@desk.example");
});

async function room(id: string, reader: Actor = people.editor): Promise<Room> {
  return must(await getRoom(reader, id));
}

/** A session on a document of six statements, led by the editor, with the reviewer and a second one in the room. */
async function inSession(options: { voteSeconds?: number; pace?: "together" | "apart" } = {}) {
  const { documentId } = await storeDeskDocument();
  const { id } = must(
    await openSession(people.editor, { title: "The barrier", filter: { document: documentId }, ...options }),
  );
  for (const actor of [people.reviewer, second]) must(await joinSession(actor, id));
  return id;
}

async function atFirstItem(options: { voteSeconds?: number } = {}) {
  const id = await inSession(options);
  const [first] = (await room(id)).agenda;
  must(await goToItem(people.editor, id, { itemId: first?.id as string, version: first?.version as number }));
  return { id, item: current(await room(id)) };
}

function current({ current }: Room) {
  if (!current) throw new Error("the room is at no item");
  return current;
}

const vote = async (actor: Actor, id: string, value: "verified" | "disputed" | "needs-sourcing", reason?: string) => {
  const { id: itemId, round } = current(await room(id));
  return castVote(actor, id, { itemId, round, vote: value, reason });
};

const seen = async (id: string) => {
  const { id: itemId, version } = current(await room(id));
  return { itemId, version };
};

/** The clock of the current vote runs out. */
const runOut = async (id: string) => {
  const { itemId } = await seen(id);
  await db.sessionItem.update({ where: { id: itemId }, data: { endsAt: new Date(Date.now() - 1) } });
};

describe("opening", () => {
  it("puts what the filter asks for on the agenda, in order of place, with nobody waited for who has not come", async () => {
    const { documentId } = await storeDeskDocument();
    const input = {
      title: "Quotes",
      filter: { document: documentId, kind: "quote" as const },
      members: [second.userId],
    };
    const { id } = must(await openSession(people.editor, input));
    const { agenda, members, chair, current: at } = await room(id);
    expect(agenda.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      "quote 0",
      "quote 1",
      "quote 2",
      "quote 3",
    ]);
    expect(agenda[0]?.text).toMatch(/^The gates/);
    expect(chair.id).toBe(people.editor.userId);
    expect(members.map(({ id: member, leftAt }) => [member, leftAt === null])).toEqual([
      [people.editor.userId, true],
      [second.userId, false],
    ]);
    expect(at).toBeNull();
    expect(must(await listSessions(people.viewer))[0]).toMatchObject({ id, items: 4, done: 0 });
  });

  it("is refused where nothing matches, and for a reviewer", async () => {
    const filter = { document: "none" };
    expect(await openSession(people.editor, { title: "None", filter })).toMatchObject({ code: "nothing-to-review" });
    expect(await openSession(people.reviewer, { title: "None", filter })).toMatchObject({ reason: "forbidden" });
    expect(await openSession(people.editor, { title: " ", filter })).toMatchObject({ reason: "malformed" });
  });
});

describe("a private vote", () => {
  it("shows others only that it is in, in the room, in the record and in what the lead reads", async () => {
    const { id } = await atFirstItem();
    must(await vote(people.reviewer, id, "disputed", "The tape says otherwise"));
    for (const reader of [people.editor, second, people.viewer, people.administrator]) {
      const at = current(await room(id, reader));
      expect(at.votes).toMatchObject([{ by: { id: people.reviewer.userId }, vote: null, reason: null }]);
      expect(at.result).toBeNull();
      expect(at.allIn).toBe(false);
    }
    expect(current(await room(id, people.reviewer)).votes[0]).toMatchObject({
      vote: "disputed",
      reason: "The tape says otherwise",
    });
    const told = JSON.stringify(must(await listEvents(people.administrator, { entityId: id })));
    expect(told).not.toContain("disputed");
    expect(told).not.toContain("tape");
  });

  it("may be changed until the reveal, and counts once", async () => {
    const { id } = await atFirstItem();
    for (const value of ["disputed", "verified", "verified"] as const) must(await vote(people.reviewer, id, value));
    for (const actor of [people.editor, second]) must(await vote(actor, id, "verified"));
    must(await revealVotes(people.editor, id, await seen(id)));
    const { result, votes } = current(await room(id, people.viewer));
    expect(votes).toHaveLength(3);
    expect(result).toMatchObject({ verdict: "verified", dissent: [], agreement: 1 });
    expect(await vote(people.reviewer, id, "disputed")).toMatchObject({ code: "votes-revealed" });
  });

  it("is for those in the room whose role gives verdicts, in the round they saw", async () => {
    const { id, item } = await atFirstItem();
    const input = { itemId: item.id, round: 1, vote: "verified" as const };
    expect(await castVote(people.viewer, id, input)).toMatchObject({ reason: "forbidden" });
    expect(await castVote(people.administrator, id, input)).toMatchObject({ code: "not-in-the-room" });
    expect(await castVote(null, id, input)).toMatchObject({ reason: "unauthenticated" });
    expect(await castVote(second, id, { ...input, round: 2 })).toMatchObject({
      reason: "changed",
      code: "other-round",
    });
    const next = (await room(id)).agenda[1];
    expect(await castVote(second, id, { ...input, itemId: next?.id as string })).toMatchObject({ code: "not-voting" });
    expect(await castVote(second, id, { ...input, itemId: "none" })).toMatchObject({ reason: "not-found" });
  });
});

describe("the reveal", () => {
  it("waits for everybody who is here, not for who left", async () => {
    const { id } = await atFirstItem();
    must(await vote(people.editor, id, "verified"));
    must(await vote(people.reviewer, id, "verified"));
    const refused = await revealVotes(people.editor, id, await seen(id));
    expect(refused).toMatchObject({ code: "votes-missing" });
    expect(refused).toHaveProperty("message", expect.stringContaining(second.name));
    must(await leaveSession(second, id));
    expect(current(await room(id)).allIn).toBe(true);
    must(await revealVotes(people.editor, id, await seen(id)));
  });

  it("comes by itself when the time is over, for everybody at once, and then nobody votes", async () => {
    const { id } = await atFirstItem({ voteSeconds: 60 });
    must(await vote(people.reviewer, id, "disputed", "No"));
    expect(await revealVotes(second, id, await seen(id))).toMatchObject({ code: "not-the-lead" });
    await runOut(id);
    expect(current(await room(id, people.viewer))).toMatchObject({ state: "revealed", votes: [{ vote: "disputed" }] });
    expect(await vote(second, id, "verified")).toMatchObject({ code: "vote-over" });
    must(await revealVotes(second, id, await seen(id)));
    const [last] = must(await listEvents(people.viewer, { entityId: id, limit: 1 }));
    expect(last).toMatchObject({
      type: "session.votes-revealed",
      data: { votes: [{ vote: "disputed", reason: "No" }] },
    });
  });

  it("happens once, whoever asks at the same time", async () => {
    const { id } = await atFirstItem({ voteSeconds: 60 });
    must(await vote(people.reviewer, id, "disputed"));
    await runOut(id);
    const at = await seen(id);
    const results = await Promise.all(
      [people.editor, people.reviewer, second].map((actor) => revealVotes(actor, id, at)),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    const told = must(await listEvents(people.viewer, { entityId: id }));
    expect(told.filter(({ type }) => type === "session.votes-revealed")).toHaveLength(1);
  });
});

describe("another round", () => {
  it("asks anew, is private anew, and keeps what was voted before in the record", async () => {
    const { id } = await atFirstItem();
    for (const [actor, value] of [
      [people.editor, "verified"],
      [people.reviewer, "disputed"],
      [second, "needs-sourcing"],
    ] as const)
      must(await vote(actor, id, value));
    expect(await voteAgain(people.editor, id, await seen(id))).toMatchObject({ code: "not-revealed" });
    must(await revealVotes(people.editor, id, await seen(id)));
    expect(current(await room(id)).result).toMatchObject({ verdict: null, agreement: 0 });
    must(await voteAgain(people.editor, id, await seen(id)));
    expect(current(await room(id))).toMatchObject({ round: 2, state: "voting", votes: [], result: null });
    expect(await db.sessionVote.count({ where: { item: { sessionId: id } } })).toBe(3);
  });

  it("never takes a vote that was meant for the round before", async () => {
    const { id, item } = await atFirstItem();
    for (const actor of [people.editor, people.reviewer, second]) must(await vote(actor, id, "verified"));
    must(await revealVotes(people.editor, id, await seen(id)));
    const late = { itemId: item.id, round: 1, vote: "disputed" as const };
    const [again, cast] = await Promise.all([voteAgain(people.editor, id, await seen(id)), castVote(second, id, late)]);
    expect(again.ok).toBe(true);
    expect(cast.ok).toBe(false);
    expect(current(await room(id)).votes).toEqual([]);
  });
});

describe("the clock", () => {
  it("stops and goes on with what it had left", async () => {
    const { id } = await atFirstItem({ voteSeconds: 60 });
    must(await setPaused(people.editor, id, await seen(id), true));
    const paused = current(await room(id));
    expect(paused.endsAt).toBeNull();
    expect(paused.secondsLeft).toBeGreaterThan(50);
    must(await vote(second, id, "verified"));
    must(await setPaused(people.editor, id, await seen(id), false));
    expect(current(await room(id))).toMatchObject({ secondsLeft: null, endsAt: expect.any(String) });
    expect(await setPaused(people.reviewer, id, await seen(id), true)).toMatchObject({ code: "not-the-lead" });
  });
});

describe("the lead", () => {
  it("moves everybody, one of two at a time", async () => {
    const id = await inSession();
    const { agenda } = await room(id);
    const [one, two] = agenda.map(({ id: itemId, version }) => ({ itemId, version }));
    expect(await goToItem(people.reviewer, id, one as never)).toMatchObject({ code: "not-the-lead" });
    must(await goToItem(people.editor, id, one as never));
    expect(await goToItem(people.editor, id, one as never)).toMatchObject({ code: "stale-version" });
    must(await goToItem(people.editor, id, two as never));
    expect(current(await room(id, second)).position).toBe(1);
  });

  it("is taken by one editor where two try", async () => {
    const id = await inSession();
    const { version } = await room(id);
    expect(await takeChair(people.reviewer, id, version)).toMatchObject({ reason: "forbidden" });
    must(await takeChair(people.administrator, id, version));
    expect((await room(id)).chair.id).toBe(people.administrator.userId);
    expect(await takeChair(people.editor, id, version)).toMatchObject({ code: "stale-version" });
  });
});

describe("going apart", () => {
  it("lets each vote where they are, on any item of the agenda", async () => {
    const id = await inSession({ pace: "apart" });
    const item = (await room(id)).agenda[2];
    must(await castVote(second, id, { itemId: item?.id as string, round: 1, vote: "verified" }));
    const at = current(must(await getRoom(people.reviewer, id, item?.id)));
    expect(at).toMatchObject({ state: "voting", position: 2, votes: [{ vote: null }] });
  });
});

describe("closing", () => {
  it("ends every act, opens no private vote, and the thread stays with the statement", async () => {
    const { id, item } = await atFirstItem();
    must(await vote(second, id, "verified"));
    must(await closeSession(people.editor, id));
    const after = await room(id);
    expect(after).toMatchObject({ closedAt: expect.any(String), current: null });
    expect(after.agenda[0]?.state).toBe("waiting");
    for (const act of [
      joinSession(people.reviewer, id),
      castVote(second, id, { itemId: item.id, round: 1, vote: "verified" }),
      closeSession(people.editor, id),
    ])
      expect(await act).toMatchObject({ code: "session-closed" });
    expect(must(await listComments(people.viewer, item.statementId))).toEqual([]);
  });
});

it("joins once, however often and from however many tabs", async () => {
  const id = await inSession();
  const results = await Promise.all(Array.from({ length: 5 }, () => joinSession(people.administrator, id)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  const told = must(await listEvents(people.viewer, { entityId: id }));
  expect(
    told.filter(({ type, actor }) => type === "session.joined" && actor?.id === people.administrator.userId),
  ).toHaveLength(1);
});
