import { describe, expect, it } from "vitest";
import { extract } from "./extract";

type Found = [words: string, speaker: string | null][];

const quotes = (text: string): Found =>
  extract(text)
    .statements.filter(({ kind }) => kind === "quote")
    .map(({ parts, speaker }) => [parts.map(({ start, end }) => text.slice(start, end)).join(" … "), speaker]);

describe("marks say where the words begin and end", () => {
  it.each<[rule: string, text: string, found: Found]>([
    [
      "a comma inside marks closes them",
      "Kofi Osei said, “Wait for the next boat,” until the ferry left without them.",
      [["“Wait for the next boat,”", "Kofi Osei"]],
    ],
    [
      "a dash before the mark begins another sentence",
      "Nobody trusted the old dam - “It leaks on both sides,” Osei said - and few will.",
      [["“It leaks on both sides,”", "Osei"]],
    ],
  ])("%s", (_rule, text, found) => {
    expect(quotes(text)).toEqual(found);
  });
});

describe("constructions that tell whose words or views they are", () => {
  it.each<[rule: string, text: string, words: string, speaker: string | null]>([
    [
      "a phrase that is used",
      "Kofi Osei has used the phrase “water thieves” often in his campaign.",
      "“water thieves”",
      "Kofi Osei",
    ],
    [
      "a phrase that somebody is led to coin",
      "The mills fought all summer, leading local papers to coin the phrase “war of the wheels” for it.",
      "“war of the wheels”",
      "local papers",
    ],
    [
      "what somebody sees something as",
      "It is what the council sees as a danger to the weir.",
      "as a danger to the weir",
      "the council",
    ],
    [
      "a signed line of few words",
      "Readers wrote to this paper about the mill, the council said.\n\n“A mill worth saving.” ― Tomas Varga\n“The end of a valley.” ― Lena Berg",
      "“The end of a valley.”",
      "Lena Berg",
    ],
  ])("%s", (_rule, text, words, speaker) => {
    expect(quotes(text)).toContainEqual([words, speaker]);
  });

  it.each([
    ["a phrase that is never used", "Kofi Osei has never used the phrase “water thieves” in public."],
    ["a phrase without anybody who uses it", "The phrase “water thieves” stands over the gate."],
    ["a look that nobody has", "She heard what passed as a song."],
  ])("%s", (_name, text) => {
    expect(quotes(text)).toEqual([]);
  });
});
