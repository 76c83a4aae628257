import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "@/lib/text/model";
import { type Block, type Marked, segmentParagraph } from "./segments";

/** Marks by their words: each is sought after the one before it, parts likewise. */
function mark(text: string, id: string, kind: "quote" | "claim", ...words: string[]): Marked {
  let from = 0;
  const parts = words.map((word): Span => {
    const start = text.indexOf(word, from);
    if (start < 0) throw new Error(`"${word}" is not in the text`);
    from = start + word.length;
    return { start, end: from };
  });
  return { id, kind, start: parts[0]?.start ?? 0, end: from, parts };
}

const whole = (text: string): Span => ({ start: 0, end: text.length });

/** As one reads it: {id quote words} [id claim words] ^reference, @name, and | … | around what stays on one line. */
function read(text: string, blocks: Block[]): string {
  return blocks
    .map(({ kept, runs }) => {
      const inner = runs
        .map(({ quote, items }) => {
          const words = items
            .map((item) => {
              if (item.type === "reference") return `^${item.id}`;
              if (item.type === "name") return `@${item.id} `;
              const piece = text.slice(item.start, item.end);
              return item.claim
                ? `[${item.claim.first ? item.claim.id : "-"} ${piece}${item.claim.last ? "]" : "-]"}`
                : piece;
            })
            .join("");
          return quote ? `{${quote.first ? quote.id : "-"} ${words}${quote.last ? "}" : "-}"}` : words;
        })
        .join("");
      return kept ? `|${inner}|` : inner;
    })
    .join("");
}

describe("one paragraph", () => {
  test("without statements is its text", () => {
    expect(read("Fog on the quay.", segmentParagraph("Fog on the quay.", whole("Fog on the quay."), []))).toBe(
      "Fog on the quay.",
    );
  });

  test("a claim has its ticks once, and its reference stays with the last word", () => {
    const text = "The ferry carried 900 people on Monday.";
    const marks = [mark(text, "c", "claim", "carried 900 people")];
    expect(read(text, segmentParagraph(text, whole(text), marks))).toBe(
      "The ferry [c carried 900 -]|[- people]^c| on Monday.",
    );
  });

  test("a quote interrupted by its cue has one reference, after the last part", () => {
    const text = "“We wait,” she said. “We have time.”";
    const marks = [mark(text, "q", "quote", "“We wait,”", "“We have time.”")];
    expect(read(text, segmentParagraph(text, whole(text), marks))).toBe(
      "@q {q “We wait,”} she said. {q “We have -}|{- time.”}^q|",
    );
  });

  test("a claim in a quote is drawn on it, and both references stay with the word that ends both", () => {
    const text = "It says only nine years were read.";
    const marks = [mark(text, "q", "quote", "only nine years"), mark(text, "c", "claim", "nine years")];
    expect(read(text, segmentParagraph(text, whole(text), marks))).toBe(
      "It says @q {q only [c nine -]-}|{- [- years]^c}^q| were read.",
    );
  });

  test("a claim that ends inside a quote has its reference on the wash", () => {
    const text = "About 6,400 homes stand below it.";
    const marks = [
      mark(text, "q", "quote", "About 6,400 homes stand below it"),
      mark(text, "c", "claim", "About 6,400 homes"),
    ];
    expect(read(text, segmentParagraph(text, whole(text), marks))).toBe(
      "@q {q [c About 6,400 -]-}|{- [- homes]^c-}|{-  stand below -}|{- it}^q|.",
    );
  });

  test("overlapping marks: the outermost quote and the innermost claim are drawn, every reference stays", () => {
    const text = "a b c d e f";
    const marks = [
      mark(text, "Q", "quote", "a b c d"),
      mark(text, "q", "quote", "b c"),
      mark(text, "C", "claim", "b c d e"),
      mark(text, "c", "claim", "c d"),
    ];
    expect(read(text, segmentParagraph(text, whole(text), marks))).toBe(
      "@Q {Q a -}@q {- [C b -]-}|{- [c c-]^q-}|{- [-  -]-}|{- [- d]^c}^Q|[-  -]|[- e]^C| f",
    );
  });

  test("a statement over two paragraphs has its reference in the last", () => {
    const text = "“First line.\n\nSecond line.” He left.";
    const marks = [mark(text, "q", "quote", "“First line.\n\nSecond line.”")];
    const [one, two] = [
      { start: 0, end: 12 },
      { start: 14, end: text.length },
    ];
    expect(read(text, segmentParagraph(text, one, marks, 14))).toBe("@q {q “First line.-}");
    expect(read(text, segmentParagraph(text, two, marks))).toBe("{- Second -}|{- line.”}^q| He left.");
  });

  test("a statement that ends in the space after a paragraph has its reference at the paragraph's end", () => {
    const text = "It rose. \n\nNext.";
    const marks: Marked[] = [{ id: "c", kind: "claim", start: 0, end: 10, parts: [] }];
    expect(read(text, segmentParagraph(text, { start: 0, end: 8 }, marks, 11))).toContain("^c");
  });

  test("a very long last word may break", () => {
    const text = `See https://example.test/${"a".repeat(40)} now`;
    const marks = [mark(text, "c", "claim", `https://example.test/${"a".repeat(40)}`)];
    expect(segmentParagraph(text, whole(text), marks).every(({ kept }) => !kept)).toBe(true);
  });
});

test("whatever the marks, the text items are the paragraph, each unit once, and each reference stands once", () => {
  const spans = fc.record({
    from: fc.nat(60),
    size: fc.integer({ min: 1, max: 30 }),
    quote: fc.boolean(),
    gap: fc.nat(6),
  });
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
      fc.array(spans, { maxLength: 12 }),
      (text, drawn) => {
        const marks = drawn.map(({ from, size, quote, gap }, index): Marked => {
          const start = from % text.length;
          const end = Math.min(text.length, start + size);
          const middle = start + Math.floor((end - start) / 2);
          const parts =
            end - start > 2 && gap > 0
              ? [
                  { start, end: middle },
                  { start: Math.min(end - 1, middle + gap), end },
                ]
              : [];
          return { id: `s${index}`, kind: quote ? "quote" : "claim", start, end, parts };
        });
        const items = segmentParagraph(text, whole(text), marks).flatMap(({ runs }) =>
          runs.flatMap((run) => run.items),
        );
        const pieces = items.filter((item) => item.type === "text");
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        let at = 0;
        for (const { start, end } of pieces) {
          expect(start).toBe(at);
          at = end;
        }
        const references = items.filter((item) => item.type === "reference").map((item) => item.id);
        expect(references.toSorted()).toEqual(marks.map(({ id }) => id).toSorted());
      },
    ),
  );
});
