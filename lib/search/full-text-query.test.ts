import { expect, it } from "vitest";
import { fullTextQuery } from "./full-text-query";

it.each([
  ["tidal barrier", '"tidal" "barrier"*'],
  ['he said "no"', '"he" "said" "no"*'],
  ["NEAR(a b) OR -c* ^d:e", '"NEAR" "a" "b" "OR" "c" "d" "e"*'],
  ["'; DROP TABLE Statement; --", '"DROP" "TABLE" "Statement"*'],
  ["Ní Dhomhnaill", '"Ní" "Dhomhnaill"*'],
  ["£31", '"31"*'],
  ["  …—!  ", null],
  ["", null],
])("reads %j as %j", (typed, query) => expect(fullTextQuery(typed)).toBe(query));
