import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/accounts/model";
import { must } from "@/lib/documents/testing/desk-document";
import { addEvidence, recordVerdict } from "@/lib/reviews/mutations";
import { usualRules } from "@/lib/reviews/rules/model";
import { changeRules } from "@/lib/reviews/rules/mutations";
import { getStatement } from "@/lib/statements/queries";
import { actInSession } from "../act-in-session";
import { completeRoom } from "../model";
import { getRoom, readRoomAgain } from "../queries";
import { makeTeam, type Team } from "../testing/team";
import { readRoomRows } from "./queries";

vi.mock("@/lib/statements/queries", async (load) => {
  const real = await load<typeof import("@/lib/statements/queries")>();
  return { ...real, getStatement: vi.fn(real.getStatement) };
});

vi.mock("./queries", async (load) => {
  const real = await load<typeof import("./queries")>();
  return { ...real, readRoomRows: vi.fn(real.readRoomRows) };
});

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

it("keeps a blind verdict from who joined its author's reading, also where it came in as that began", async () => {
  const { reviewer } = team.people;
  const { statement } = await team.current(id);
  const rules = { ...usualRules, needed: 2, blind: true };
  must(await changeRules(team.people.editor, { documentId: statement.documentId, before: null, after: rules }));
  const read = vi.mocked(getStatement).getMockImplementation();
  if (!read) throw new Error("getStatement is not watched");
  // The author's page has asked whether anything is personal, and is about to read.
  vi.mocked(getStatement).mockImplementationOnce(async (actor, statementId) => {
    const input = { version: statement.version, verdict: "disputed" as const, rationale: "The keeper told me" };
    must(await recordVerdict(reviewer, statementId, input));
    return read(actor, statementId);
  });
  const [, theirs] = await bothRead();
  expect(JSON.stringify(theirs)).not.toContain("The keeper told me");
  expect(JSON.stringify(await team.current(id, reviewer))).toContain("The keeper told me");
});

it("leaves out what its reader has, and tells it again once it changed", async () => {
  const { editor, reviewer } = team.people;
  const room = must(await getRoom(reviewer, id));
  const again = must(await readRoomAgain(reviewer, { id, known: Object.values(room.marks) }));
  expect([again.members, again.agenda]).toEqual([null, null]);
  expect(completeRoom(room, again)).toEqual({ ...room, now: again.now });
  must(await actInSession(team.second, id, { act: "leave" }));
  const left = must(await readRoomAgain(editor, { id, known: Object.values(room.marks) }));
  expect(left.agenda).toBeNull();
  expect(completeRoom(room, left)).toEqual({ ...must(await getRoom(editor, id)), now: left.now });
  expect(must(await readRoomAgain(reviewer, { id, known: ["AAAAAAAAAAAAAAAA"] }))).toMatchObject({
    agenda: room.agenda,
  });
});

it("tells who asks after an act the room after it, whatever an earlier reading still finds", async () => {
  const real = vi.mocked(readRoomRows).getMockImplementation();
  if (!real) throw new Error("readRoomRows is not watched");
  const waiting: (() => void)[] = [];
  const held: typeof real = async (shared, session) => {
    const rows = await real(shared, session);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return rows;
  };
  vi.mocked(readRoomRows).mockImplementationOnce(held).mockImplementationOnce(held);
  const before = getRoom(team.people.editor, id);
  await vi.waitFor(() => expect(waiting).toHaveLength(1), 20_000);
  must(await actInSession(team.second, id, { act: "leave" }));
  const after = getRoom(team.people.editor, id);
  await vi.waitFor(() => expect(waiting).toHaveLength(2), 20_000);
  waiting[0]?.();
  await before;
  waiting[1]?.();
  expect(must(await after).members.find((one) => one.id === team.second.userId)?.leftAt).not.toBeNull();
});
