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
    ["a title behind a colon", "Her next lecture: “The River in Winter”. Tickets are sold at the door."],
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
    ["a refusal to speak", "The tallest baker declined to comment."],
    ["a refusal to answer", "Osei refused to answer questions about the steel."],
    ["silence", "The bakers would not respond on Monday."],
    ["speech that never was", "The owner would have said no."],
    ["hypothetical speech", "If a parrot that asked for tea were sold, its owner would weep."],
    ["naming", "She founded a small mill called Larkspur in Harrow last year."],
    ["naming by another word", "He sails a boat named the Lark."],
    ["a title behind its verb", "The council bought a film titled “Upstream,” which opens in May."],
    ["a name in marks behind its verb", "He owns a mill called “Larkspur” in Harrow."],
    [
      "a phrase that is avoided",
      "The mayor avoids using the phrase “managed decline” in public. She opened the market.",
    ],
    ["a term that is refused", "Kofi Osei refuses to use the term “reform” for the cuts. He left the party."],
    ["what is worth noting", "Is it worth noting that ovens need wood?"],
    ["what goes without saying", "For bakers it went without saying that ovens need wood."],
    ["markup left in the text", 'It is old. <img title="The bridge is safe and everybody knows it.">'],
  ])("%s", (_name, text) => {
    expect(told(text)).toEqual([]);
  });
});

it("keeps what somebody calls out", () => {
  expect(told("The guard called “Halt!” from the tower.")).toEqual(["“Halt!”"]);
  expect(told("The conductor called “All Aboard!” and waved.")).toEqual(["“All Aboard!”"]);
});

it("keeps what somebody calls somebody in marks", () => {
  expect(told("Berg called the mayor “a liar” on Monday.")).toHaveLength(1);
  expect(told("Berg called it “The Great Leak” on Monday.")).toHaveLength(1);
});

describe("what is done to a thing, or seen of it", () => {
  it.each([
    ["a thing done in a month", "The pier was painted in May."],
    [
      "a thing done in a month, among other sentences",
      "The harbour is old. The pier was painted in May. It is green now.",
    ],
    ["a thing never done", "The wall was never described in June."],
    ["a thing described in a month", "The plan was described in May as unsafe."],
    ["a day by which", "The report was expected by June."],
    ["a month by which", "The plan was approved by June 2020."],
    ["a day of the week by which", "The plan was announced by Monday."],
    ["a pronoun alone", "The pier was closed in May, it was announced by the council."],
    ["what the writer thinks", "I think the harbour is safe."],
    ["what may be seen", "The mill has a view of the harbour."],
  ])("%s", (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["a month's name that speaks", "Theresa May said the pier was closed.", "Theresa May"],
    ["a thing that somebody describes", "The harbour was described by Osei as unsafe.", "Osei"],
    ["a month's name that describes", "The plan was described by May as unsafe.", "May"],
    ["April, who describes", "The plan was sharply criticised by April as unsafe.", "April"],
    ["June, who describes", "The old plan was described by June as unsafe and far too costly.", "June"],
    ["August, who describes", "The plan was described by August as unsafe.", "August"],
    ["a full name that begins with a month", "The plan was announced by April Jones.", "April Jones"],
    ["an opinion that may be called a view", "Berg holds the view that the harbour is unsafe.", "Berg"],
  ])("%s", (_name, text, speaker) => {
    const { statements } = extract(text);
    expect(statements.some(({ kind, speaker: name }) => kind === "quote" && name?.includes(speaker))).toBe(true);
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
