import { expect, test } from "vitest";
import { samePerson } from "./same-person";

test.each([
  ["MARCHETTI", ["Dr Ines Marchetti"], true],
  ["Dr Inés Marchetti", ["Ines Marchetti"], true],
  ["Ines", ["Dr Ines Marchetti"], false],
  ["Chair", ["Ines Marchetti"], false],
  ["Paolo Marchetti", ["Ines Marchetti"], false],
  ["The board", ["Harbour board", "the board"], true],
  ["", ["Ines Marchetti"], false],
  ["Marchetti", [], false],
])("%s of %j: %s", (name, names, same) => expect(samePerson(name, names)).toBe(same));
