import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/model";
import { must } from "@/lib/documents/testing/desk-document";
import { addEvidence, recordVerdict } from "@/lib/reviews/mutations";
import { usualRules } from "@/lib/reviews/rules/model";
import { changeRules } from "@/lib/reviews/rules/mutations";
import { makeTeam, type Team } from "../testing/team";

let team: Team;
let id: string;
beforeAll(async () => {
  team = await makeTeam();
});
beforeEach(async () => {
  id = await team.atFirstItem();
});

/** What two reviewers read of the room at the same moment, one reading shared by all who may see the same. */
const bothRead = () => Promise.all([team.people.reviewer, team.second].map((actor) => team.current(id, actor)));

it("shows what somebody else of the same role said as soon as they said it", async () => {
  await bothRead();
  const { statement } = await team.current(id);
  const input = { version: statement.version, verdict: "disputed" as const, rationale: "Nine, says the notice" };
  must(await recordVerdict(team.people.reviewer, statement.id, input));
  for (const read of await bothRead()) expect(read.statement.verdicts[0]?.rationale).toBe("Nine, says the notice");
});

it.each<[string, (actor: Actor, statementId: string, documentId: string, version: number) => Promise<unknown>]>([
  [
    "confidential evidence",
    (actor, statementId) =>
      addEvidence(actor, statementId, {
        stance: "supports",
        grade: "primary",
        note: "The keeper told me",
        locator: "by telephone",
        confidential: true,
      }),
  ],
  [
    "a blind verdict",
    async (actor, statementId, documentId, version) => {
      const rules = { ...usualRules, needed: 2, blind: true };
      must(await changeRules(team.people.editor, { documentId, before: null, after: rules }));
      return recordVerdict(actor, statementId, { version, verdict: "disputed", rationale: "The keeper told me" });
    },
  ],
])("keeps %s from a colleague of the same role who reads at the same moment", async (_, give) => {
  const { statement } = await team.current(id);
  must((await give(team.people.reviewer, statement.id, statement.documentId, statement.version)) as never);
  const [own, theirs] = await bothRead();
  expect(JSON.stringify(own)).toContain("The keeper told me");
  expect(JSON.stringify(theirs)).not.toContain("The keeper told me");
});
