import { expect, test } from "vitest";
import { agreementHeadline, alphaWords, coefficientFigure, kappaWords, percentFigure } from "./agreement-words";

const of = (value: number | null, items = 40) => ({ value, items });

test.each([
  [0.556, "0.56"],
  [-0.092, "−0.09"],
  [-0.001, "0.00"],
  [1, "1.00"],
  [null, "–"],
])("%s is written %s", (value, written) => expect(coefficientFigure(of(value))).toBe(written));

test("a share is written in whole hundredths", () => {
  expect(percentFigure(of(5 / 6))).toBe("83 %");
  expect(percentFigure(of(null))).toBe("–");
});

test.each([
  [0.8, /^To be relied on/],
  [0.799, /tentative/],
  [0.667, /tentative/],
  [0.666, /Too low/],
  [-0.1, /more than chance/],
])("alpha %s", (value, words) => expect(alphaWords(of(value))).toMatch(words));

test.each([
  [-0.01, "Less than by chance"],
  [0, "Slight, beyond chance"],
  [0.2, "Slight, beyond chance"],
  [0.21, "Fair, beyond chance"],
  [0.6, "Moderate, beyond chance"],
  [0.8, "Substantial, beyond chance"],
  [0.81, "Almost perfect, beyond chance"],
])("kappa %s", (value, words) => expect(kappaWords(of(value))).toBe(words));

test("few items are said to be few, whatever the figure", () => {
  for (const words of [alphaWords, kappaWords]) {
    expect(words(of(1, 9))).toMatch(/^Too few to tell/);
    expect(words(of(1, 10))).not.toMatch(/^Too few/);
    expect(words(of(null, 3))).toMatch(/^Not defined/);
    expect(words(of(null, 0))).toBe("Nothing to compare yet");
  }
});

test("the headline has the number in it", () => {
  expect(agreementHeadline(of(5 / 6))).toBe("Readers agree in 83 % of pairs");
  expect(agreementHeadline(of(null, 0))).toBe("No statement has two readers’ verdicts yet");
});
