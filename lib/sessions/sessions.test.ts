import { beforeAll, describe, expect, it } from "vitest";
import { must, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { listEvents } from "@/lib/events/queries";
import { closeSession, joinSession, openSession, takeChair } from "./mutations";
import { getRoom, listSessions } from "./queries";
import { makeTeam, type Team } from "./testing/team";
import { castVote, goToItem } from "./votes/mutations";

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

describe("opening", () => {
  it("puts what the filter asks for on the agenda, in order of place, and waits for nobody who has not come", async () => {
    const { people, second } = team;
    const { documentId } = await storeDeskDocument();
    const filter = { document: documentId, kind: "quote" as const };
    const { id } = must(await openSession(people.editor, { title: "Quotes", filter, members: [second.userId] }));
    const { agenda, members, chair, current } = await team.room(id);
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
    expect(current).toBeNull();
    expect(must(await listSessions(people.viewer))[0]).toMatchObject({ id, items: 4, done: 0 });
  });

  it("is refused where nothing matches, and for a reviewer", async () => {
    const { people } = team;
    const filter = { document: "none" };
    expect(await openSession(people.editor, { title: "None", filter })).toMatchObject({ code: "nothing-to-review" });
    expect(await openSession(people.reviewer, { title: "None", filter })).toMatchObject({ reason: "forbidden" });
    expect(await openSession(people.editor, { title: " ", filter })).toMatchObject({ reason: "malformed" });
  });
});

describe("the lead", () => {
  it("moves everybody, one of two at a time", async () => {
    const { people, second } = team;
    const id = await team.inSession();
    const [one, two] = [await team.at(id, 0), await team.at(id, 1)];
    expect(await goToItem(people.reviewer, id, one)).toMatchObject({ code: "not-the-lead" });
    must(await goToItem(people.editor, id, one));
    expect(await goToItem(people.editor, id, one)).toMatchObject({ code: "stale-version" });
    must(await goToItem(people.editor, id, two));
    expect((await team.current(id, second)).position).toBe(1);
  });

  it("is taken by one editor where two try", async () => {
    const { people } = team;
    const id = await team.inSession();
    const { version } = await team.room(id);
    expect(await takeChair(people.reviewer, id, version)).toMatchObject({ reason: "forbidden" });
    must(await takeChair(people.administrator, id, version));
    expect((await team.room(id)).chair.id).toBe(people.administrator.userId);
    expect(await takeChair(people.editor, id, version)).toMatchObject({ code: "stale-version" });
  });
});

describe("going apart", () => {
  it("lets each vote where they are, on any item of the agenda", async () => {
    const { people, second } = team;
    const id = await team.inSession({ pace: "apart" });
    const { itemId } = await team.at(id, 2);
    must(await castVote(second, id, { itemId, round: 1, vote: "verified" }));
    const { current } = must(await getRoom(people.reviewer, id, itemId));
    expect(current).toMatchObject({ state: "voting", position: 2, votes: [{ vote: null }] });
  });
});

describe("closing", () => {
  it("ends every act, and opens no private vote", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem();
    const { itemId } = await team.seen(id);
    must(await team.vote(second, id, "verified"));
    must(await closeSession(people.editor, id));
    const after = await team.room(id);
    expect(after).toMatchObject({ closedAt: expect.any(String), current: null });
    expect(after.agenda[0]?.state).toBe("waiting");
    for (const act of [
      joinSession(people.reviewer, id),
      castVote(second, id, { itemId, round: 1, vote: "verified" }),
      closeSession(people.editor, id),
    ])
      expect(await act).toMatchObject({ code: "session-closed" });
  });
});

it("joins once, however often and from however many tabs", async () => {
  const { people } = team;
  const id = await team.inSession();
  const all = Array.from({ length: 5 }, () => joinSession(people.administrator, id));
  expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
  const told = must(await listEvents(people.viewer, { entityId: id }));
  const joined = told.filter(
    ({ type, actor }) => type === "session.joined" && actor?.id === people.administrator.userId,
  );
  expect(joined).toHaveLength(1);
});
