import { describe, expect, it } from "vitest";
import { checkQuote } from "./check-quote";

const source = "Chair: Is the wall safe?\nMarchetti: Well, um, I can sign a drawing. I could not sign a guess.";

describe("checkQuote", () => {
  it("gives the place in the source and one score for the same words", () => {
    const report = checkQuote("“I could not sign a guess,”", source);
    expect(report).toEqual({
      result: "verbatim",
      score: 1,
      match: { start: 68, end: 92, text: "I could not sign a guess" },
      changes: [],
    });
  });

  it("tells a change with its words on both sides and why it matters", () => {
    const { result, changes } = checkQuote("I cannot sign a guess", source);
    expect(result).toBe("meaning-risk");
    expect(changes).toEqual([
      {
        type: "modal",
        quote: { start: 2, end: 8, text: "cannot" },
        source: { start: 70, end: 75, text: "could" },
        severity: "meaning",
        why: "“cannot” is printed where “could” was said: how sure or how binding it is has changed.",
      },
    ]);
  });

  it("finds nothing where no passage is close, and nothing in nothing", () => {
    expect(checkQuote("The harbour opens on Sunday", source)).toMatchObject({
      result: "not-found",
      match: null,
      changes: [],
    });
    expect(checkQuote("“…”", source)).toEqual({ result: "not-found", score: 0, match: null, changes: [] });
    expect(checkQuote("I can sign", "")).toEqual({ result: "not-found", score: 0, match: null, changes: [] });
  });
});
