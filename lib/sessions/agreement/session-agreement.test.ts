import { beforeAll, describe, expect, it } from "vitest";
import { must } from "@/lib/documents/testing/desk-document";
import { getAgreement } from "@/lib/reviews/agreement/queries";
import { recordOutcome } from "../agenda/mutations";
import { makeTeam, type Team } from "../testing/team";
import { revealVotes } from "../votes/mutations";
import { getSessionAgreement } from "./queries";

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

describe("agreement in a session", () => {
  it("is of revealed votes only, and no part of the desk's own figures", async () => {
    const { people, second } = team;
    const id = await team.atFirstItem();
    await team.allVote(id, "disputed", "disputed", "needs-sourcing");
    for (const reader of [...Object.values(people), second])
      expect(must(await getSessionAgreement(reader, id))).toMatchObject({ total: 0, items: [] });
    must(await revealVotes(people.editor, id, await team.seen(id)));
    must(await recordOutcome(people.editor, id, await team.seen(id)));
    const { title, report, items } = must(await getSessionAgreement(people.viewer, id));
    expect(title).toBe("The barrier");
    expect(report.percent).toEqual({ value: 1 / 3, items: 1 });
    expect(report).toMatchObject({ blind: 1, pairs: { length: 3 } });
    expect(items).toMatchObject([{ documentTitle: "The barrier", given: { length: 3 } }]);
    const pair = { one: people.reviewer.userId, other: second.userId, show: "differ" as const };
    expect(must(await getSessionAgreement(people.viewer, id, pair)).total).toBe(1);
    expect(must(await getAgreement(people.viewer)).report.percent.items).toBe(0);
  });

  it("is told of no session that is not there", async () => {
    expect(await getSessionAgreement(team.people.viewer, "nowhere")).toMatchObject({ reason: "not-found" });
    expect(await getSessionAgreement(null, "nowhere")).toMatchObject({ ok: false });
  });
});
