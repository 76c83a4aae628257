import { expect, test } from "vitest";
import { speakerOptions } from "./speaker-options";

const here = [
  { id: "1", name: "Dr Ines Marchetti" },
  { id: "2", name: "Tomasz Wójcicki" },
];
const there = [
  { id: "2", name: "Tomasz Wójcicki", role: "treasurer" },
  { id: "3", name: "Ines Okafor", role: null },
];
const read = (typed: string) =>
  speakerOptions(typed, here, there).map((option) =>
    option.type === "speaker" ? option.id : option.type === "new" ? `+${option.name}` : "nobody",
  );

test.each([
  ["", ["1", "2", "3", "nobody"]],
  ["ines", ["1", "3", "+ines"]],
  ["wojcicki", ["2", "+wojcicki"]],
  ["tomasz wójcicki", ["2"]],
  ["  Ada   Lund ", ["+Ada Lund"]],
])("typing “%s” offers %j", (typed, expected) => {
  expect(read(typed)).toEqual(expected);
});
