import { describe, expect, it } from "vitest";
import { extract } from "./extract";

// Sentences of an article's own, so that the ones under test are not read as a few that were pasted in.
const around =
  "The council met in Harrow on Monday. Its members sat until noon. They went home by ferry. It was a quiet day. ";

const claims = (text: string) =>
  extract(around + text)
    .statements.filter(({ kind, start }) => kind === "claim" && start >= around.length)
    .map(({ text: words }) => words);

describe("what can be checked in an article's own voice", () => {
  it.each<[name: string, text: string, found: string[]]>([
    ["a figure", "The mill's profit fell 12 percent last year.", ["The mill's profit fell 12 percent last year"]],
    ["a unit", "The dam holds 40 million litres of water.", ["The dam holds 40 million litres of water"]],
    [
      "a comparison",
      "Harrow has more empty houses than any other town on the Wend.",
      ["Harrow has more empty houses than any other town on the Wend"],
    ],
    [
      "a cause",
      "The flood of 2019 caused the closure of three schools in Harrow.",
      ["The flood of 2019 caused the closure of three schools in Harrow"],
    ],
    [
      "a dated event",
      "Wendmill opened its second plant in May 2021.",
      ["Wendmill opened its second plant in May 2021"],
    ],
    [
      "two clauses",
      "Although the council closed 14 schools in 2020, Harrow spent 3 million dollars on new roads.",
      ["the council closed 14 schools in 2020", "Harrow spent 3 million dollars on new roads"],
    ],
    [
      "an announcement before it",
      "There was one problem: Wendmill had sold the land in 2018 for 4 million dollars.",
      ["Wendmill had sold the land in 2018 for 4 million dollars"],
    ],
    [
      "an act of a body",
      "The ministry has promised 20 million dollars to the towns on the Wend.",
      ["The ministry has promised 20 million dollars to the towns on the Wend"],
    ],
    [
      "one clause of two subjects and a list",
      "Wendmill, Harrow Bank and the Weir Trust sold 40 houses in 2018.",
      ["Wendmill, Harrow Bank and the Weir Trust sold 40 houses in 2018"],
    ],
  ])("%s", (_name, text, found) => {
    expect(claims(text)).toEqual(found);
  });
});

describe("what cannot", () => {
  it.each([
    ["an opinion", "It was a beautiful evening by the river."],
    ["a view", "The plan seems a poor excuse for a garden."],
    ["a forecast", "The bridge could change how people live along the river."],
    ["a hope", "Perhaps the ferry will one day run again."],
    ["a condition", "If the dam broke, the village would be lost."],
    ["a question", "Did Wendmill sell 40 houses in 2018?"],
    ["advice", "Always look both ways before you cross a road."],
    ["a scene", "Success has been slow."],
    ["a refusal to speak", "The Wendmill bakers declined to comment."],
    ["a piece of a sentence", "doorstep, with room to spare for 12 new ovens in Harrow."],
    ["a caption", "Harrow, at dusk."],
  ])("%s", (_name, text) => {
    expect(claims(text)).toEqual([]);
  });

  it("a sentence that only reports what somebody said", () => {
    expect(claims("Kofi Osei said that Wendmill had sold 40 houses in 2018.")).toEqual([]);
  });
});

describe("how much a quote is worth a check", () => {
  const worth = (text: string) =>
    Math.max(
      ...extract(around + text)
        .statements.filter(({ kind }) => kind === "quote")
        .map((one) => one.checkworthiness),
    );

  it.each([
    [
      "a figure",
      "“Our taxes went up 30 percent in four years,” Kofi Osei said.",
      "“We should all be kinder,” Kofi Osei said.",
    ],
    [
      "an event",
      "Kofi Osei said that the council closed 14 schools in 2020.",
      "Kofi Osei said that he hoped everybody would enjoy the evening.",
    ],
  ])("more with %s", (_name, more, less) => {
    expect(worth(more)).toBeGreaterThan(0.5);
    expect(worth(less)).toBeLessThan(0.5);
  });
});
