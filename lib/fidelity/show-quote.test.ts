import { describe, expect, it } from "vitest";
import { showQuote } from "./show-quote";

const source =
  "We begin. Would you put your name to it? Well, look. I can, um, sign a drawing. I could not sign a guess. So, no. Thank you.";

describe("showQuote", () => {
  const view = showQuote("I can sign a drawing … I cannot sign a guess", source);

  it("gives rows whose texts are the whole quote's part and the whole passage", () => {
    expect(view.result).toBe("meaning-risk");
    expect(
      view.rows.map(({ quote, source: said, change }) => [
        quote.text,
        said.text,
        change === null ? null : view.changes[change]?.type,
      ]),
    ).toEqual([
      ["I can", "I can, ", null],
      ["", "um", "filler"],
      [" sign a drawing", ", sign a drawing", null],
      ["I ", "I ", null],
      ["cannot", "could", "modal"],
      [" sign a guess", " not sign a guess", null],
    ]);
  });

  it("gives the sentences on both sides, and the pieces found", () => {
    expect(view.before.map(({ text }) => text)).toEqual(["Would you put your name to it?", "Well, look."]);
    expect(view.after.map(({ text }) => text)).toEqual([".", "So, no."]);
    expect(view.parts.map(({ text }) => text)).toEqual(["I can, um, sign a drawing", "I could not sign a guess"]);
  });

  it("shows nothing where nothing is found", () => {
    expect(showQuote("The ferry sails at noon", source)).toMatchObject({
      match: null,
      rows: [],
      before: [],
      after: [],
    });
  });
});
