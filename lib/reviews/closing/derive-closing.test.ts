import { expect, test } from "vitest";
import { type ClosingVerdict, deriveClosing, type GivenRuling } from "./derive-closing";

const statement = { kind: "quote", text: "the gates close", speakerId: "ines" };
const judged = { judgedText: statement.text, judgedSpeakerId: "ines", judgedKind: "quote", withdrawals: [] };
const from = { V: "verified", D: "disputed", N: "needs-sourcing" } as const;
type Letter = keyof typeof from;

/**
 * "Ana:V Ben:D" are verdicts oldest first; "session:Ana:V" one that a session recorded, "ruling:V" a ruling, "old:Ana:V" on
 * other words, "back:Ana:V" one taken back.
 */
function read(acts: string, needed: number) {
  const verdicts: ClosingVerdict[] = [];
  const rulings: GivenRuling[] = [];
  for (const [index, one] of acts.split(" ").filter(Boolean).entries()) {
    const parts = one.split(":");
    const verdict = from[parts.at(-1) as Letter];
    const given = {
      ...{ id: String(index).padStart(3, "0"), verdict, ...judged },
      ...(one.startsWith("old:") ? { judgedText: "the gates shut" } : {}),
      ...(one.includes("back:") ? { withdrawals: [{ id: "1", reinstates: false }] } : {}),
    };
    if (one.includes("ruling:")) rulings.push(given);
    else
      verdicts.push({
        ...given,
        ...{ reviewerId: parts.at(-2) as string, needed, importedFrom: null },
        inSession: one.startsWith("session:"),
      });
  }
  return deriveClosing(verdicts, rulings, statement);
}

test.each([
  // one verdict is enough: the newest decides, as ever
  [1, "", "open", "unreviewed", 0],
  [1, "Ana:V", "closed", "verified", 0],
  [1, "Ana:V Ben:D", "closed", "disputed", 0],
  [1, "back:Ana:V", "open", "unreviewed", 0],
  [1, "old:Ana:V", "open", "unreviewed", 0],
  [1, "ruling:V Ana:D", "closed", "disputed", 0],
  // two readers
  [2, "Ana:V", "awaiting", "unreviewed", 1],
  [2, "Ana:V Ana:V", "awaiting", "unreviewed", 1],
  [2, "Ana:V Ben:V", "closed", "verified", 0],
  [2, "Ana:V Ben:D", "split", "unreviewed", 0],
  [2, "Ana:V Ben:D Ana:D", "closed", "disputed", 0],
  [2, "Ana:V Ben:V Cleo:D", "split", "unreviewed", 0],
  [2, "Ana:V back:Ben:D", "awaiting", "unreviewed", 1],
  [2, "Ana:V old:Ben:V", "awaiting", "unreviewed", 1],
  // more
  [5, "Ana:N Ben:N Cleo:N Dora:N", "awaiting", "unreviewed", 1],
  [5, "Ana:N Ben:N Cleo:N Dora:N Eva:N", "closed", "needs-sourcing", 0],
  [3, "Ana:V Ben:D", "awaiting", "unreviewed", 1],
  // a ruling decides, whatever is given after it, while it stands
  [2, "Ana:V Ben:D ruling:D", "ruled", "disputed", 0],
  [2, "Ana:V Ben:D ruling:D Cleo:V", "ruled", "disputed", 0],
  [2, "Ana:V Ben:D back:ruling:D", "split", "unreviewed", 0],
  [2, "Ana:V Ben:D old:ruling:D", "split", "unreviewed", 0],
  [2, "Ana:V Ben:D ruling:D ruling:V", "ruled", "verified", 0],
  // a session's vote is the team's
  [2, "session:Ana:V", "closed", "verified", 0],
  [3, "Ana:D session:Ben:V session:Cleo:V", "closed", "verified", 0],
  [2, "session:Ana:V Ben:D", "split", "unreviewed", 0],
  [2, "session:Ana:V Ben:V", "closed", "verified", 0],
  [2, "Ana:V Ben:D ruling:D session:Ana:V", "closed", "verified", 0],
] as const)("%i needed, %s: %s", (needed, acts, state, status, missing) => {
  expect(read(acts, needed)).toMatchObject({ state, status, missing });
});

const given = (id: string, reviewer: string, reviewerId?: string, verdict = "verified"): ClosingVerdict => ({
  ...{ id, verdict, ...judged, reviewerId: "importer", needed: 2, inSession: false },
  importedFrom: JSON.stringify({ reviewer, reviewerId, at: "2026-01-01" }),
});
const givenHere = (id: string, reviewerId: string, verdict = "verified"): ClosingVerdict => ({
  ...{ id, verdict, ...judged, reviewerId, needed: 2, inSession: false, importedFrom: null },
});

test("what came in with an import counts by who gave it there", () => {
  expect(deriveClosing([given("1", "Ana"), given("2", "Ana")], [], statement).state).toBe("awaiting");
  expect(deriveClosing([given("1", "Ana"), given("2", "Ben")], [], statement).state).toBe("closed");
  // two of one name are two where the file says whose each is, and one where it does not
  expect(deriveClosing([given("1", "Ana", "a"), given("2", "Ana", "b")], [], statement).state).toBe("closed");
  expect(deriveClosing([given("1", "Ana", "a"), given("2", "Ana", "a")], [], statement).state).toBe("awaiting");
  expect(deriveClosing([given("1", "Ana", "a"), given("2", "Ana")], [], statement).state).toBe("awaiting");
});

test("whoever changed their name is one reviewer still", () => {
  const renamed = [given("1", "Ana", "a"), given("2", "Ana Ruiz", "a")];
  expect(deriveClosing(renamed, [], statement)).toMatchObject({ state: "awaiting", given: 1 });
  // an older file tells the name alone: under either name it is theirs
  for (const name of ["Ana", "Ana Ruiz"])
    for (const acts of [
      [...renamed, given("3", name)],
      [given("0", name), ...renamed],
    ])
      expect(deriveClosing(acts, [], statement)).toMatchObject({ state: "awaiting", given: 1 });
  expect(deriveClosing([...renamed, given("3", "Ana"), given("4", "Ana Ruiz")], [], statement).given).toBe(1);
  expect(deriveClosing([...renamed, given("3", "Ben", "b")], [], statement).state).toBe("closed");
});

test("a reviewer of this desk is one with what came back of theirs, and what they gave here counts", () => {
  expect(deriveClosing([givenHere("1", "ana"), given("2", "Ana", "ana")], [], statement)).toMatchObject({
    ...{ state: "awaiting", given: 1 },
  });
  const acts = [givenHere("1", "ana"), given("2", "Ana", "ana", "disputed"), givenHere("3", "ben")];
  for (const order of [acts, acts.toReversed()])
    expect(deriveClosing(order, [], statement)).toMatchObject({ state: "closed", status: "verified", given: 2 });
  const cameLast = [givenHere("1", "ana"), givenHere("2", "ben"), given("3", "Ana", "ana", "disputed")];
  expect(deriveClosing(cameLast, [], statement)).toMatchObject({ state: "closed", status: "verified", given: 2 });
  // whoever brings in what others gave is none of them
  expect(deriveClosing([givenHere("1", "importer"), given("2", "Ana", "ana")], [], statement).state).toBe("closed");
  // two of this desk who have one name elsewhere stay two
  const named = [givenHere("1", "ana"), givenHere("2", "eva"), given("3", "A", "ana"), given("4", "A", "eva")];
  expect(deriveClosing([...named, given("5", "A")], [], statement)).toMatchObject({ state: "closed", given: 2 });
});
