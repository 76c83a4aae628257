import { describe, expect, it } from "vitest";
import { extract } from "@/lib/extraction/extract";
import { brokenPromises } from "./fuzz/broken-promises";
import { randomText } from "./fuzz/random-text";
import { seeded } from "./train-extraction/optimiser";

describe("extraction fuzz", () => {
  it("keeps its promises on random and mutated texts", () => {
    const random = seeded(7);
    for (let i = 0; i < 400; i++) {
      const text = randomText(random);
      expect(brokenPromises(text, extract(text)), text).toEqual([]);
    }
  });

  it("would see a span that does not slice", () => {
    const text = "“We moved,” Kofi Osei said.";
    const found = extract(text);
    const statements = found.statements.map((one) => ({ ...one, start: one.start + 1 }));
    expect(brokenPromises(text, { ...found, statements })).not.toEqual([]);
  });
});
