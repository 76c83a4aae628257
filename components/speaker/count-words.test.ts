import { describe, expect, it } from "vitest";
import { noCounts } from "@/lib/statements/model";
import { counted, describeSpeaker } from "./count-words";

describe("describeSpeaker", () => {
  const person = {
    kind: "person",
    role: "chief engineer",
    quotes: noCounts(),
    claims: noCounts(),
    documents: 0,
  } as const;

  it.each([
    [person, "Person. Chief engineer. No statements on this desk."],
    [
      { ...person, quotes: { ...noCounts(), verified: 2 }, claims: { ...noCounts(), disputed: 1 }, documents: 1 },
      "Person. Chief engineer. 2 quotes and 1 claim in 1 document.",
    ],
    [
      { ...person, kind: "unnamed" as const, role: null, claims: { ...noCounts(), unreviewed: 3 }, documents: 2 },
      "Unnamed source. 3 claims in 2 documents.",
    ],
  ])("says who it is and what there is of them (%#)", (speaker, sentence) => {
    expect(describeSpeaker(speaker)).toBe(sentence);
  });
});

it("parts thousands, and knows one from many", () => {
  expect(counted(1204, "quote")).toBe("1,204 quotes");
  expect(counted(1, "quote")).toBe("1 quote");
});
