import { describe, expect, it } from "vitest";
import { extract } from "./extract";

const told = (text: string) =>
  extract(text)
    .statements.filter(({ kind }) => kind === "quote")
    .map(({ text: words }) => words);

describe("words in marks that are nobody's speech", () => {
  it.each([
    ["a scare quote", "The “experts” left early."],
    ["a scare quote of two words", "The council opened its “green bridge” on Monday."],
    ["a title", "The museum bought “Evening on the Weir” for its new wing."],
    ["a title of a book", "His second book, “The Miller of Wend,” sold 300 copies."],
    ["a motto", "The school’s motto is “Always by water.”"],
    ["a name in marks", "Tomas “Bo” Varga runs the mill."],
  ])("%s", (_name, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("cues that report nothing", () => {
  it.each([
    ["nobody", "Nobody said the bridge was safe."],
    ["no one", "No one said the bridge was safe."],
    ["a refusal to speak", "A mill spokesperson declined to comment."],
    ["a refusal to answer", "Osei refused to answer questions about the steel."],
    ["silence", "The ministry did not respond to a request for comment."],
    ["speech that never was", "The owner would have said no."],
    ["hypothetical speech", "If they built a robot that said the wrong thing, its makers would pay."],
    ["naming", "She founded a small mill called Larkspur in Harrow last year."],
    ["naming by another word", "He sails a boat named the Lark."],
  ])("%s", (_name, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("lines of an article that are none of its sentences", () => {
  it.each([
    ["a headline", "Bridge Closed for Repairs\n\nThe bridge at Wend was closed on Monday."],
    ["a byline", "By Kofi Osei\n\nThe bridge at Wend was closed on Monday."],
    ["a dateline", "HARROW, May 4 — The bridge at Wend was closed on Monday."],
    ["a caption", "The bridge at Wend, seen from the mill. Photograph: Lena Berg/Harrow News"],
  ])("%s", (_name, text) => {
    expect(told(text)).toEqual([]);
  });
});
