import fc from "fast-check";
import { expect, it } from "vitest";
import { fromRawOffset } from "./from-raw-offset";
import { normaliseText } from "./normalise";
import { toRawOffset } from "./offset-map";

const anyText = fc.string({
  unit: fc.constantFrom("\r", "\n", "\r\n", "\u0000", "\ufeff", "\u0007", "\ud83d", "e\u0301", "😀", "a", " ", "“"),
});

it("leads back from where toRawOffset led, at every place", () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text, offsets } = normaliseText(raw);
      for (let place = 0; place <= text.length; place++)
        expect(fromRawOffset(offsets, toRawOffset(offsets, place))).toBe(place);
    }),
  );
});

it("never leads backwards nor out of the text, also from places that are gone", () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text, offsets } = normaliseText(raw);
      let last = 0;
      for (let place = 0; place <= raw.length; place++) {
        const led = fromRawOffset(offsets, place);
        expect(led).toBeGreaterThanOrEqual(last);
        expect(led).toBeLessThanOrEqual(text.length);
        last = led;
      }
    }),
  );
});
