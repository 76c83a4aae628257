import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuote } from "./check-quote";
import { indexSource } from "./index-source";
import type { FidelityReport } from "./model";

const subjects = [
  "the harbour board",
  "our engineers",
  "the school on the hill",
  "my mother",
  "the ferry company",
  "they",
];
const auxiliaries = ["will", "can", "should", "could", "must"];
const verbs = ["repair", "inspect", "paint", "insure", "measure", "visit"];
const objects = [
  "the old gate",
  "the boats by the lock",
  "every room of the house",
  "the pumps in the cellar",
  "the long wall",
];
const tails = [
  "before the winter",
  "with the help of the town",
  "when the tide is low",
  "on the east bank",
  "for the families",
];
const counts = ["three", "twelve", "40", "two hundred", "5,000", "1.5 million"];
const sentence = fc
  .tuple(...[subjects, auxiliaries, verbs, objects, tails].map((list) => fc.constantFrom(...list)))
  .map((words) => words as string[]);
const say = (parts: readonly string[]) => `${(parts[0] ?? "").charAt(0).toUpperCase()}${parts.join(" ").slice(1)}.`;
const around = ["I came late to the meeting.", "There was rain on the roof.", "Somebody had left a lamp burning."];
const inText = (said: string, at: number) => [...around.slice(0, at), said, ...around.slice(at)].join(" ");
const place = fc.integer({ min: 0, max: 3 });
const denials = ["not", "never", "hardly", "no longer"];

function slices(quote: string, source: string, report: FidelityReport): void {
  const spans = report.changes.flatMap(
    (change) =>
      [
        [quote, change.quote],
        [source, change.source],
      ] as const,
  );
  for (const [text, span] of [...spans, ...(report.match ? [[source, report.match] as const] : [])]) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(span.start, span.end)).toBe(span.text);
  }
}

describe("a changed sentence is never told as less than a risk of meaning", () => {
  const expectRisk = (quote: string, source: string) => {
    const report = checkQuote(quote, source);
    slices(quote, source, report);
    expect(report.result, `${quote} ← ${source}`).toBe("meaning-risk");
  };

  it("where a negation is left out or put in", () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom(...denials),
        fc.constantFrom(...around.keys()),
        fc.boolean(),
        (parts, denial, at, added) => {
          const denied = say([parts[0] as string, parts[1] as string, denial, ...parts.slice(2)]);
          if (added) expectRisk(denied, inText(say(parts), at));
          else expectRisk(say(parts), inText(denied, at));
        },
      ),
    );
  });

  it("where an ellipsis or brackets cover a negation", () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...denials), place, (parts, denial, at) => {
        const denied = inText(say([parts[0] as string, parts[1] as string, denial, ...parts.slice(2)]), at);
        expectRisk(say([parts[0] as string, parts[1] as string, "…", ...parts.slice(2)]), denied);
        expectRisk(say([parts[0] as string, `[${parts[1]}]`, ...parts.slice(2)]), denied);
      }),
    );
  });

  it("where the quote begins after the negation, the condition or the doubt", () => {
    const openers = [
      "It is not true that",
      "I never said that",
      "Nobody believes that",
      "I doubt that",
      "I think",
      "Perhaps",
      "If",
      "He denies that",
    ];
    fc.assert(
      fc.property(sentence, fc.constantFrom(...openers), place, (parts, opener, at) => {
        expectRisk(parts.join(" "), inText(`${opener} ${parts.join(" ")}.`, at));
      }),
    );
  });

  it("where a number is another, left out or put in", () => {
    const numbered = (parts: readonly string[], count: string) =>
      say([...parts.slice(0, 3), count, "boats", ...parts.slice(4)]);
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom("", ...counts),
        fc.constantFrom("", ...counts),
        place,
        (parts, a, b, at) => {
          fc.pre(a !== b);
          expectRisk(numbered(parts, a).replace("  ", " "), inText(numbered(parts, b).replace("  ", " "), at));
        },
      ),
    );
  });

  it("where a modal is another", () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...auxiliaries, "may"), place, (parts, modal, at) => {
        fc.pre(modal !== parts[1]);
        expectRisk(say([parts[0] as string, modal, ...parts.slice(2)]), inText(say(parts), at));
      }),
    );
  });
});

describe("the same words", () => {
  it("are verbatim, whatever stands around them", () => {
    fc.assert(
      fc.property(sentence, place, (parts, at) => {
        expect(checkQuote(say(parts), inText(say(parts), at))).toMatchObject({
          result: "verbatim",
          score: 1,
          changes: [],
        });
      }),
    );
  });

  it("are verbatim in other typography", () => {
    const noise: [string, string][] = [
      [" ", "\u00a0"],
      [" ", "  "],
      [" ", "\n"],
      ["fi", "ﬁ"],
      ["harbour", "harbor"],
      ["three", "3"],
    ];
    fc.assert(
      fc.property(
        sentence,
        fc.subarray(noise),
        place,
        fc.constantFrom("“", '"', "«", "‘"),
        (parts, changes, at, mark) => {
          let quote = say(parts);
          for (const [from, to] of changes) quote = quote.replaceAll(from, to);
          expect(checkQuote(mark + quote, inText(say(parts), at)).result, quote).toBe("verbatim");
        },
      ),
    );
  });

  it("are cleaned where fillers and doubled words went", () => {
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom("um", "uh, you know,", "I mean"),
        (parts, at, filler) => {
          const words = say(parts).split(" ");
          const said = [...words.slice(0, at), filler, ...words.slice(at)].join(" ");
          expect(checkQuote(say(parts), inText(said, 1)).result, said).toBe("cleaned");
        },
      ),
    );
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "not ",
    "we ",
    "five ",
    "5% ",
    "$3m ",
    "… ",
    "[",
    "] ",
    "[the ",
    "don’t ",
    "? ",
    ". ",
    ", ",
    "\n",
    "RUIZ: ",
    "e\u0301",
    "\ud83d",
    "\udc4d",
    "👩‍🚀",
    "שלום ",
    "漢字",
    "\u0000",
    "may ",
    "May 3 ",
    "half a million ",
    "twenty-",
    "wall ",
    "will ",
    "-",
    "“",
    "”",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  );
  it("gives spans that slice, and the same answer twice", () => {
    fc.assert(
      fc.property(text, text, (quote, source) => {
        const report = checkQuote(quote, indexSource(source));
        slices(quote, source, report);
        expect(report.score).toBeGreaterThanOrEqual(0);
        expect(report.score).toBeLessThanOrEqual(1);
        expect(checkQuote(quote, indexSource(source))).toEqual(report);
      }),
      { numRuns: 400 },
    );
  });

  it("is never less than verbatim against itself, where it has a word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("we ", "five ", "5% ", "don’t ", "wall ", "e\u0301t ", "👩‍🚀 ", "漢字 ", "May 3 "), {
          minLength: 1,
          maxLength: 20,
        }),
        (pieces) => {
          expect(checkQuote(pieces.join(""), pieces.join(""))).toMatchObject({ result: "verbatim", score: 1 });
        },
      ),
    );
  });
});
