import { expect, it } from "vitest";
import { changesRoom, isOlder } from "./model";

const onStatement = (type: string, documentId: string) => ({ type, entity: "statement", entityId: "t", documentId });
const onDocument = (type: string, id: string) => ({ type, entity: "document", entityId: id, documentId: id });
const inSession = (entityId: string) => ({ type: "session.vote-cast", entity: "session", entityId, documentId: null });

it.each<[string, Parameters<typeof changesRoom>[1], boolean]>([
  ["an act in it", inSession("s1"), true],
  ["an act in another", inSession("s2"), false],
  ["a verdict in its document", onStatement("verdict.given", "d1"), true],
  ["a merge, which names only the statement that stays", onStatement("statements.merged", "d1"), true],
  ["a verdict elsewhere", onStatement("verdict.given", "d2"), false],
  ["the return of what may have been its only one", onStatement("statement.restored", "d2"), true],
  ["a place found for it by hand", onStatement("statement.placed", "d2"), true],
  ["a draft in which it stands again", onStatement("statement.found-again", "d2"), true],
  ["the end of its document", onDocument("document.removed", "d1"), true],
  ["another document's change", onDocument("document.edited", "d2"), false],
  ["the return of what may have been its only document", onDocument("document.restored", "d2"), true],
  ["a speaker's other name", { type: "speaker.renamed", entity: "speaker", entityId: "p1", documentId: null }, true],
  ["a role", { type: "member.role-changed", entity: "member", entityId: "u1", documentId: null }, true],
  ["the desk's rules", { type: "rules.changed", entity: "desk", entityId: "desk", documentId: null }, true],
  ["another setting", { type: "desk.setting-changed", entity: "desk", entityId: "desk", documentId: null }, false],
])("by %s a room may be changed or not", (_, event, expected) => {
  const agenda = [{ documentId: "d1" }] as Parameters<typeof changesRoom>[0]["agenda"];
  expect(changesRoom({ id: "s1", agenda }, event)).toBe(expected);
});

it.each<[string, [number, string], [number, string], boolean]>([
  ["an event less", [4, "10:00:02"], [5, "10:00:01"], true],
  ["the same events, earlier", [5, "10:00:01"], [5, "10:00:02"], true],
  ["the same moment", [5, "10:00:01"], [5, "10:00:01"], false],
  ["an event more", [6, "10:00:01"], [5, "10:00:02"], false],
])("a reading of %s is older or not", (_, [seq, now], [otherSeq, otherNow], expected) =>
  expect(isOlder({ seq, now }, { seq: otherSeq, now: otherNow })).toBe(expected),
);
