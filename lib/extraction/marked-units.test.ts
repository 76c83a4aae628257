import { expect, test } from "vitest";
import { tokenise } from "./tokenise";
import { unitOf } from "./tokens";

test("each token knows the marked unit it stands in, one left open included", () => {
  const t = tokenise("She said “yes” and left. “No, he wrote.");
  const token = (word: string) =>
    Array.from({ length: t.count }, (_, i) => t.text.slice(t.start[i], t.end[i])).indexOf(word);
  expect(unitOf(t, token("yes"))).toEqual({ first: token("yes") - 1, last: token("yes") + 1, closed: true });
  expect(unitOf(t, token("wrote"))).toEqual({ first: token("No") - 1, last: t.count - 1, closed: false });
  expect(unitOf(t, token("left"))).toBeUndefined();
  expect(unitOf(t, t.count)).toBeUndefined();
  expect([...t.units].map(({ closed }) => closed)).toEqual([true, false]);
});
