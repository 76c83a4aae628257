import { describe, expect, it } from "vitest";
import { deriveClosing } from "./closing/derive-closing";
import { evidenceGate, type Weighed } from "./evidence-gate";

const statement = { kind: "quote", text: "We will not wait", speakerId: "s1" };
const verdict = (id: string, value: string, more: object = {}) => ({
  id,
  verdict: value,
  judgedText: statement.text,
  judgedSpeakerId: statement.speakerId,
  judgedKind: statement.kind,
  ...{ reviewerId: "p1", importedFrom: null, needed: 1, inSession: false },
  withdrawals: [] as { id: string; reinstates: boolean }[],
  ...more,
});
const taken = (id: string) => ({ withdrawals: [{ id, reinstates: false }] });

describe("the status where one verdict is enough", () => {
  it.each([
    ["none", [], "unreviewed"],
    ["the only one", [verdict("1", "verified")], "verified"],
    ["the newest, in whatever order they come", [verdict("2", "disputed"), verdict("1", "verified")], "disputed"],
    ["the one before a withdrawn one", [verdict("1", "verified"), verdict("2", "disputed", taken("9"))], "verified"],
    [
      "one that was withdrawn and brought back",
      [
        verdict("1", "disputed", {
          withdrawals: [
            { id: "9", reinstates: true },
            { id: "8", reinstates: false },
          ],
        }),
      ],
      "disputed",
    ],
    ["none that judged other words", [verdict("1", "verified", { judgedText: "We will wait" })], "unreviewed"],
    ["none that judged another speaker", [verdict("1", "verified", { judgedSpeakerId: "s2" })], "unreviewed"],
    ["none that judged it as another kind", [verdict("1", "verified", { judgedKind: "claim" })], "unreviewed"],
    ["none that judged nobody", [verdict("1", "verified", { judgedSpeakerId: null })], "unreviewed"],
  ])("takes %s", (_, verdicts, status) => expect(deriveClosing(verdicts, [], statement).status).toBe(status));
});

const source = (id: string, more: Partial<Weighed> = {}): Weighed => ({
  id,
  stance: "supports",
  grade: "secondary",
  locator: "p. 4",
  group: null,
  ...more,
});

describe("evidenceGate", () => {
  it.each<[string, Weighed[], boolean]>([
    ["nothing", [], false],
    ["one primary source with a locator", [source("1", { grade: "primary" })], true],
    ["one primary source without a locator", [source("1", { grade: "primary", locator: null })], false],
    ["a primary source that contradicts", [source("1", { grade: "primary", stance: "contradicts" })], false],
    ["a primary source that gives context", [source("1", { grade: "primary", stance: "context" })], false],
    ["two secondary sources", [source("1"), source("2")], false],
    ["three secondary sources", [source("1"), source("2"), source("3")], true],
    ["three of which one has no locator", [source("1"), source("2"), source("3", { locator: "" })], false],
    [
      "three of which two share an origin",
      [source("1"), source("2", { group: "wire" }), source("3", { group: "wire" })],
      false,
    ],
    [
      "four of which two share an origin",
      [source("1"), source("2"), source("3", { group: "wire" }), source("4", { group: "wire" })],
      true,
    ],
    [
      "three of one origin, written in three ways",
      [source("1", { group: "Wire" }), source("2", { group: " wire" }), source("3", { group: "WIRE" })],
      false,
    ],
    [
      "three places of one document",
      [source("1", { documentId: "d" }), source("2", { documentId: "d" }), source("3", { documentId: "d" })],
      false,
    ],
    [
      "three documents",
      [source("1", { documentId: "d" }), source("2", { documentId: "e" }), source("3", { documentId: "f" })],
      true,
    ],
    [
      "three places of one address",
      ["#a", "#b", "/"].map((tail, index) => source(`${index}`, { url: `https://a.example/page${tail}` })),
      false,
    ],
    [
      "four that a third source ties together",
      [
        source("1", { group: "wire" }),
        source("2", { documentId: "d" }),
        source("3", { group: "wire", documentId: "d" }),
        source("4"),
      ],
      false,
    ],
    ["three secondary ones against", ["1", "2", "3"].map((id) => source(id, { stance: "contradicts" })), false],
    [
      "one primary source against and one for it",
      [source("1", { grade: "primary" }), source("2", { stance: "contradicts", grade: "primary" })],
      true,
    ],
    ["three secondary ones for context", ["1", "2", "3"].map((id) => source(id, { stance: "context" })), false],
  ])("with %s", (_, evidence, met) => {
    expect(evidenceGate(evidence, true).met).toBe(met);
    expect(evidenceGate(evidence, true).missing.length > 0).toBe(!met);
    expect(evidenceGate(evidence, false).met).toBe(true);
  });

  it("counts what is against", () => {
    expect(evidenceGate([source("1", { stance: "contradicts", locator: null })], true).against).toBe(1);
  });
});
