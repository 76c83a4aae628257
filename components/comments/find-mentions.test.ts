import { describe, expect, it } from "vitest";
import { matching, mentionsIn, nameBeingWritten, partedByNames } from "./find-mentions";

const people = [
  { id: "1", name: "Mira Lund" },
  { id: "2", name: "Mira Lund-Berg" },
  { id: "3", name: "Tunde Osei" },
  { id: "4", name: "Tunde Osei" },
];

describe("the name that is being written", () => {
  it.each([
    ["Ask @", 5, { start: 4, typed: "" }],
    ["Ask @Mi", 7, { start: 4, typed: "Mi" }],
    ["Ask @Mira Lu today", 12, { start: 4, typed: "Mira Lu" }],
    ["@", 1, { start: 0, typed: "" }],
    ["Ask @Mi", 4, null],
    ["mira@desk", 9, null],
    ["@@", 2, null],
    ["@Mira\nI", 7, null],
    ["@one two three four", 19, null],
    ["nobody", 6, null],
  ])("in %j at %i", (text, caret, expected) => expect(nameBeingWritten(text, caret)).toEqual(expected));
});

it.each([
  ["", 4],
  ["mi", 2],
  ["OS", 2],
  ["mira lund-", 1],
  ["x", 0],
])("%j finds %i", (typed, count) => expect(matching(people, typed)).toHaveLength(count));

it("parts the words where somebody is named, the longest name first", () => {
  expect(partedByNames("Ask @Mira Lund-Berg, not @Mira Lund.", people)).toEqual([
    { text: "Ask ", person: null },
    { text: "@Mira Lund-Berg", person: people[1] },
    { text: ", not ", person: null },
    { text: "@Mira Lund", person: people[0] },
    { text: ".", person: null },
  ]);
  expect(partedByNames("x@Mira Lund @Mira Lunda", people)).toEqual([{ text: "x@Mira Lund @Mira Lunda", person: null }]);
  expect(partedByNames("", people)).toEqual([]);
});

it.each([
  ["@Mira Lund and @Mira Lund", [], ["1"]],
  ["@Tunde Osei", ["4"], ["4"]],
  ["@Tunde Osei", [], ["3", "4"]],
  // chosen, and deleted from the text again
  ["Nobody", ["4"], []],
])("%j names %j", (text, chosen, expected) => expect(mentionsIn(text, people, new Set(chosen))).toEqual(expected));
