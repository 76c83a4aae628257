import { expect, test } from "vitest";
import { needsMeHeadline, numberWords } from "./number-words";

test.each([
  [1, "one"],
  [14, "fourteen"],
  [20, "twenty"],
  [40, "forty"],
  [61, "sixty-one"],
  [99, "ninety-nine"],
  [100, "100"],
  [1000, "1,000"],
])("%d is %s", (count, words) => expect(numberWords(count)).toBe(words));

test.each([
  [{ number: 0, more: false }, "Nothing needs you"],
  [{ number: 1, more: false }, "One statement needs you"],
  [{ number: 14, more: false }, "Fourteen statements need you"],
  [{ number: 1000, more: true }, "More than 1,000 statements need you"],
])("%j", (count, headline) => expect(needsMeHeadline(count)).toBe(headline));
