import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { must } from "@/lib/documents/testing/desk-document";
import { listEvents } from "@/lib/events/queries";
import { addEvidence } from "@/lib/reviews/mutations";
import { getStatement } from "@/lib/statements/queries";
import { undoLast } from "@/lib/undo/mutations";
import { getMinutes } from "../minutes/queries";
import { makeTeam, type Team } from "../testing/team";
import { goToItem, revealVotes } from "../votes/mutations";
import { parkItem, recordOutcome } from "./mutations";

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const primary = { stance: "supports", grade: "primary", note: "The council's recording", locator: "12:04" } as const;

async function revealed(...values: Parameters<Team["allVote"]> extends [string, ...infer Rest] ? Rest : never) {
  const id = await team.atFirstItem();
  await team.allVote(id, ...values);
  must(await revealVotes(team.people.editor, id, await team.seen(id)));
  const { statementId } = await team.current(id);
  return { id, statementId, seen: await team.seen(id) };
}

describe("recording", () => {
  it("gives each of the majority their verdict, and keeps the dissent in the session", async () => {
    const { people, second } = team;
    const { id, statementId, seen } = await revealed("disputed", "verified", "disputed");
    must(await recordOutcome(people.editor, id, seen));
    const statement = must(await getStatement(people.viewer, statementId));
    expect(statement.status).toBe("disputed");
    expect(statement.verdicts.map(({ reviewer, verdict, rationale }) => [reviewer.id, verdict, rationale])).toEqual([
      [second.userId, "disputed", "Because disputed"],
      [people.editor.userId, "disputed", "Because disputed"],
    ]);
    expect((await team.room(id)).agenda[0]).toMatchObject({ state: "recorded", outcome: "disputed", dissents: 1 });
    const [minuted] = must(await getMinutes(people.viewer, id)).items;
    expect(minuted?.result?.dissent).toMatchObject([
      { by: { id: people.reviewer.userId }, reason: "Because verified" },
    ]);
  });

  it("is one act, so that one undo takes all of its verdicts back", async () => {
    const { people } = team;
    const { id, statementId, seen } = await revealed("disputed", "disputed", "disputed");
    must(await recordOutcome(people.editor, id, seen));
    const { documentId } = must(await getStatement(people.viewer, statementId));
    must(await undoLast(people.editor, { documentId }));
    const after = must(await getStatement(people.viewer, statementId));
    expect(after.status).toBe("unreviewed");
    expect(after.verdicts.map(({ stands }) => stands)).toEqual([false, false, false]);
  });

  it("asks the evidence gate, and changes nothing where it is unmet", async () => {
    const { people } = team;
    const { id, statementId, seen } = await revealed("verified", "verified", "disputed");
    const refused = await recordOutcome(people.editor, id, seen);
    expect(refused).toMatchObject({ code: "gate-unmet", missing: [expect.any(String)] });
    expect(await db.verdict.count({ where: { statementId } })).toBe(0);
    expect((await team.current(id)).state).toBe("revealed");
    must(await addEvidence(people.reviewer, statementId, primary));
    must(await recordOutcome(people.editor, id, await team.seen(id)));
    expect(must(await getStatement(people.viewer, statementId)).status).toBe("verified");
  });

  it("takes the lead's override with a reason, named in every verdict", async () => {
    const { people } = team;
    const { id, statementId, seen } = await revealed("verified", "verified", "verified");
    must(await recordOutcome(people.editor, id, { ...seen, override: "All of us were in the room" }));
    const { verdicts } = must(await getStatement(people.viewer, statementId));
    expect(verdicts.map(({ override }) => override)).toEqual(Array(3).fill("All of us were in the room"));
  });

  it("decides nothing where the vote is split, private, or led by somebody else", async () => {
    const { people } = team;
    const { id, seen } = await revealed("verified", "disputed", "needs-sourcing");
    expect(await recordOutcome(people.editor, id, seen)).toMatchObject({ code: "split" });
    expect(await recordOutcome(people.reviewer, id, seen)).toMatchObject({ code: "not-the-lead" });
    const other = await team.atFirstItem();
    expect(await recordOutcome(people.editor, other, await team.seen(other))).toMatchObject({ code: "not-revealed" });
  });

  it("happens once, though the lead's two windows ask at the same time", async () => {
    const { people } = team;
    const { id, statementId, seen } = await revealed("disputed", "disputed", "disputed");
    const both = await Promise.all([recordOutcome(people.editor, id, seen), recordOutcome(people.editor, id, seen)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.verdict.count({ where: { statementId } })).toBe(3);
  });

  it("says in the history whose verdict it was", async () => {
    const { people } = team;
    const { id, statementId, seen } = await revealed("disputed", "disputed", "verified");
    must(await recordOutcome(people.editor, id, seen));
    const told = must(await listEvents(people.viewer, { entityId: statementId }));
    const given = told.filter(({ type }) => type === "verdict.given").map(({ data }) => data.reviewer);
    expect(given).toEqual([people.reviewer.name, people.editor.name]);
  });
});

describe("parking", () => {
  const park = async (id: string, more: object = {}) =>
    parkItem(team.people.editor, id, { ...(await team.seen(id)), ...more });

  it("names who sees to it, and leaves the room at no item", async () => {
    const id = await team.atFirstItem();
    expect(await park(id, { ownerId: "nobody" })).toMatchObject({ code: "no-such-member" });
    must(await park(id, { ownerId: team.second.userId, note: "Ask the clerk" }));
    const after = await team.room(id);
    expect(after.current).toBeNull();
    const owner = { id: team.second.userId };
    expect(after.agenda[0]).toMatchObject({ state: "parked", owner, note: "Ask the clerk" });
  });

  it("never opens votes that were private, and asks anew when it is taken up again", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem();
    must(await team.vote(second, id, "disputed", "Secret"));
    must(await park(id));
    expect(JSON.stringify(must(await getMinutes(people.viewer, id)))).not.toContain("Secret");
    must(await goToItem(people.editor, id, await team.at(id, 0)));
    expect(await team.current(id, second)).toMatchObject({ state: "voting", round: 2, votes: [] });
  });

  it("keeps what was revealed for whoever sees to it", async () => {
    const { people } = team;
    const { id } = await revealed("verified", "disputed", "needs-sourcing");
    must(await park(id));
    const [minuted] = must(await getMinutes(people.viewer, id)).items;
    expect(minuted).toMatchObject({ state: "parked", votes: [{ reason: "Because verified" }, {}, {}] });
    must(await goToItem(people.editor, id, await team.at(id, 0)));
    expect(await team.current(id)).toMatchObject({ round: 2, votes: [] });
  });
});
