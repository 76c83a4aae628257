import { expect, test } from "vitest";
import { initials } from "./initials";

test.each([
  ["Priya Raman", "PR"],
  ["Siobhán Ní Dhomhnaill", "SD"],
  ["Ольга Жукова", "ОЖ"],
  ["AFP", "A"],
  ["ángel", "Á"],
  ["  o’Brien  ", "O"],
  ["“Mo” Ali", "MA"],
  ["42", "?"],
  ["", "?"],
])("%s is %s", (name, expected) => expect(initials(name)).toBe(expected));
