import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "./normalise";
import { toRawOffset } from "./offset-map";

const table: [name: string, raw: string, text: string, notices: Record<string, number>][] = [
  ["leaves a normal text alone", "  A line.\n\tAnother.  \n", "  A line.\n\tAnother.  \n", {}],
  ["leaves emoji and combining accents alone", "Cafe\u0301 👩‍🚀 👍🏽", "Cafe\u0301 👩‍🚀 👍🏽", {}],
  ["drops a byte order mark", "\ufeffHello", "Hello", { "byte-order-mark": 1 }],
  ["drops a second one too, or the next pass would", "\ufeff\ufeffHello", "Hello", { "byte-order-mark": 2 }],
  ["keeps a zero-width no-break space inside", "a\ufeffb", "a\ufeffb", {}],
  ["makes one kind of line end", "a\r\nb\rc\nd", "a\nb\nc\nd", { "line-ends": 2 }],
  ["keeps an empty line", "a\r\n\r\nb", "a\n\nb", { "line-ends": 2 }],
  ["does not join words at a form feed", "page\fpage", "page\npage", { "line-ends": 1 }],
  ["drops NUL", "a\u0000b", "ab", { nul: 1 }],
  ["drops other controls", "a\u0007\u001bb\u007f", "ab", { "control-characters": 3 }],
  ["marks half a character", "a\ud83d b \ude00", "a\ufffd b \ufffd", { "unpaired-surrogates": 2 }],
  [
    "does not make a pair out of two halves",
    "\ud83d\u0000\ude00",
    "\ufffd\ufffd",
    { "unpaired-surrogates": 2, nul: 1 },
  ],
];

describe("normaliseText", () => {
  it.each(table)("%s", (_name, raw, text, notices) => {
    const normalised = normaliseText(raw);
    expect(normalised.text).toBe(text);
    expect(Object.fromEntries(normalised.notices.map((notice) => [notice.change, notice.count]))).toEqual(notices);
  });

  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        "\r",
        "\n",
        "\r\n",
        "\u0000",
        "\ufeff",
        "\u000b",
        "\ud83d",
        "\ude00",
        "e\u0301",
        "😀",
        "a",
        " ",
        "“",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
    ),
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = normaliseText(raw).text;
        expect(normaliseText(once)).toMatchObject({ text: once, notices: [] });
      }),
    );
  });

  it("maps every kept character back to where it stood", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, offsets } = normaliseText(raw);
        let last = -1;
        for (let i = 0; i < text.length; i++) {
          const place = toRawOffset(offsets, i);
          expect(place).toBeGreaterThan(last);
          last = place;
          if (text[i] !== "\n" && text[i] !== "\ufffd") expect(raw[place]).toBe(text[i]);
        }
      }),
    );
  });
});
