import { describe, expect, it } from "vitest";
import type { Assignable } from "./model";
import { planAssignments } from "./plan-assignments";

const one = (id: string, start: number, speakerId: string | null = null, paragraph = 1): Assignable => ({
  id,
  documentId: "d",
  start,
  speakerId,
  paragraph,
});
const inWords = (plan: Map<string, string>) => [...plan].map(([id, member]) => `${id}:${member}`).join(" ");

describe("planAssignments", () => {
  it("deals in turn, in order of place, whatever order they come in", () => {
    const statements = [one("c", 30), one("a", 10), one("d", 40), one("b", 20)];
    expect(inWords(planAssignments(statements, { rule: "round-robin", members: ["x", "y", "z"] }))).toBe(
      "a:x b:y c:z d:x",
    );
  });

  it("keeps one document's statements together before the next one's", () => {
    const statements = [{ ...one("a", 1), documentId: "e" }, one("b", 9), one("c", 2)];
    expect(inWords(planAssignments(statements, { rule: "round-robin", members: ["x", "y"] }))).toBe("c:x b:y a:x");
  });

  it("gives all of one speaker to one member, and shares the work", () => {
    const said = ["ines", "ines", "ines", "osei", "osei", null, "lund"];
    const statements = said.map((speaker, index) => one(String(index), index, speaker));
    expect(inWords(planAssignments(statements, { rule: "by-speaker", members: ["x", "y"] }))).toBe(
      "0:x 1:x 2:x 3:y 4:y 5:y 6:x",
    );
  });

  it("never splits a paragraph between two readers", () => {
    const statements = [1, 1, 1, 2, 3, 3].map((paragraph, index) => one(String(index), index, null, paragraph));
    expect(inWords(planAssignments(statements, { rule: "by-section", members: ["x", "y"] }))).toBe(
      "0:x 1:x 2:x 3:y 4:y 5:y",
    );
  });

  it("follows the ranges given, and leaves out what none of them holds", () => {
    const statements = [1, 2, 3, 4].map((paragraph) => one(String(paragraph), paragraph, null, paragraph));
    const ranges = [
      { userId: "y", from: 3, to: 3 },
      { userId: "x", from: 1, to: 2 },
    ];
    expect(inWords(planAssignments(statements, { rule: "by-section", members: ["x", "y"], ranges }))).toBe(
      "1:x 2:x 3:y",
    );
  });

  it("plans nothing for nothing", () => {
    for (const rule of ["member", "round-robin", "by-speaker", "by-section"] as const)
      expect(planAssignments([], { rule, members: ["x"] }).size).toBe(0);
  });
});
