import { describe, expect, it } from "vitest";
import { findCommands, paletteGroups } from "./find-commands";

const labels = (typed: string, administrator = true) => findCommands(typed, administrator).map(({ label }) => label);

describe("findCommands", () => {
  it("offers everything before anything is typed", () => {
    expect(labels("")).toContain("Go to speakers");
    expect(labels("")).toContain("Show the keys");
  });

  it("finds by every word, in any order, whatever their case", () => {
    expect(labels("SPEAK go")).toEqual(["Go to speakers"]);
    expect(labels("speakers unicorn")).toEqual([]);
  });

  it("puts names that begin with the word first", () => {
    expect(labels("the")[0]).toBe("The record: who did what");
  });

  it("leaves out what only an administrator may open", () => {
    expect(labels("members", true)).toEqual(["Settings: members and invitations"]);
    expect(labels("members", false)).toEqual([]);
  });
});

describe("paletteGroups", () => {
  const found = {
    speakers: [],
    documents: [{ id: "a/b", title: "The vote" }],
    statements: [],
  };

  it("leaves empty groups out, and ends with a search everywhere", () => {
    const groups = paletteGroups("vote", found, false);
    expect(groups.map(({ label }) => label)).toEqual(["Documents", "Everywhere"]);
    expect(groups[0]?.items[0]?.href).toBe("/documents/a%2Fb/review");
    expect(groups[1]?.items[0]?.href).toBe("/search?q=vote");
  });

  it("does not offer to search for nothing", () => {
    expect(paletteGroups("  ", null, false).map(({ label }) => label)).toEqual(["Commands"]);
  });
});
