import fc from "fast-check";
import { expect, it } from "vitest";
import { overlap, Taken } from "./taken";

const span = fc
  .tuple(fc.nat(3000), fc.oneof(fc.nat(40), fc.nat(2000)))
  .map(([start, length]) => ({ start, end: start + length }));
const kinded = fc.record({ kind: fc.constantFrom("quote", "claim"), span });

it("answers as if every span were asked", () => {
  const seen = new Set<boolean>();
  const property = fc.property(
    fc.array(kinded, { maxLength: 60 }),
    kinded,
    fc.constantFrom(0.3, 0.5, 0.8),
    fc.integer({ min: -30, max: 30 }),
    (given, asked, share, shift) => {
      const taken = new Taken();
      for (const { kind, span } of given) taken.add(kind, span);
      const beside = given.map(({ kind, span }) => ({
        kind,
        span: { start: span.start + shift, end: span.end + shift },
      }));
      for (const { kind, span } of [asked, ...beside]) {
        const expected = given.some((one) => one.kind === kind && overlap(one.span, span) > share);
        expect(taken.has(kind, span, share)).toBe(expected);
        seen.add(expected);
      }
    },
  );
  fc.assert(property);
  expect(seen.size).toBe(2);
});
