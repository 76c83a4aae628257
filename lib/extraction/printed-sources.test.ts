import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { why } from "./why";

const quotes = (text: string) =>
  extract(text).statements.filter(({ kind, manner }) => kind === "quote" && manner === "speech");

describe("a speaker the page names beside words between marks", () => {
  const news = "The mill in Wendmill will close in May, the council said. Readers wrote to this paper about it.\n\n";
  it.each<[name: string, text: string, words: string, speaker: string, rule: string]>([
    [
      "a signature in the same line",
      `${news}“I have worked at the mill for thirty years and I will miss it.” — Tomas Varga\n\nThe council meets in June.`,
      "“I have worked at the mill for thirty years and I will miss it.”",
      "Tomas Varga",
      "direct-signed",
    ],
    [
      "a signature in the next line",
      `${news}“I have worked at the mill for thirty years and I will miss it.”\n\n— Lena Berg, Harrow\n\nThe council meets in June.`,
      "“I have worked at the mill for thirty years and I will miss it.”",
      "Lena Berg",
      "direct-signed",
    ],
    [
      "a list with one signed quotation a line",
      `${news}“I have worked at the mill for thirty years and I will miss it.” ― Tomas Varga\n“We will not sell the mill to anyone who wants to shut it, whatever they pay us for it.” ― Lena Berg\n“The mill has fed us all, and nobody who runs it now knows its name.” ― Kofi Osei`,
      "“I have worked at the mill for thirty years and I will miss it.”",
      "Tomas Varga",
      "direct-signed",
    ],
    [
      "a transcript inside marks",
      `${news}The talk went as follows:\n\n"VARGA: We will not sell the mill to anyone who wants to shut it.\n\n"OSEI: Then we will have to find another way to keep it open."`,
      '"We will not sell the mill',
      "VARGA",
      "direct-turn-in-marks",
    ],
  ])("%s", (_name, text, words, speaker, rule) => {
    const found = quotes(text).find((quote) => quote.rule === rule);
    expect(found).toBeDefined();
    expect(found?.text.startsWith(words.replace(/^"/, ""))).toBe(true);
    expect(found?.speaker).toBe(speaker);
  });

  it.each([
    ["a scare quote with a remark behind a dash", "“Experts” — Lena Berg and others — left early."],
    ["a list of books", "“The Baker of Harrow” — Lena Berg\n“A Hundred Loaves” — Tomas Varga"],
    ["a list of songs", "“Songs for a Cold Oven” — Kofi Osei, Harrow"],
    ["a scare quote inside a line", "The council opened its “green bridge” — Lena Berg."],
  ])("takes no signature for a reason to tell %s", (_name, text) => {
    expect(
      quotes(`${news}${text}\n\nThe council meets in June.`).filter(({ rule }) => rule.endsWith("signed")),
    ).toEqual([]);
  });

  it("takes a dash that goes on with the sentence for no signature", () => {
    const found = quotes(
      `${news}“I will miss the mill” — Wendmill has no other — is what the letters told the council.`,
    );
    expect(found.filter(({ rule }) => rule.endsWith("signed"))).toEqual([]);
  });

  it.each([
    ["signed", "It is signed Tomas Varga."],
    ["turn-in-marks", "It is quoted as a turn under the name Tomas Varga."],
    ["introduced", "The words up to the colon before it begin with Tomas Varga."],
  ])("says why: %s", (rule, sentence) => {
    const mention = { start: 0, end: 11, text: "Tomas Varga" };
    const { pieces } = why({
      kind: "quote",
      speaker: "Tomas Varga",
      changedBy: null,
      inQuote: false,
      attribution: { rule: `direct-${rule}`, mention, cue: null },
    });
    expect(pieces.map(({ words }) => words).join("")).toBe(sentence);
  });
});

describe("brackets at the edge of a quote", () => {
  it.each<[text: string, found: string]>([
    ["“[She] will not sell the mill,” Kofi Osei said.", "“[She] will not sell the mill,”"],
    ["“(The mill) will not be sold,” Kofi Osei said.", "“(The mill) will not be sold,”"],
    ["“We will keep it open [until May],” Kofi Osei said.", "“We will keep it open [until May],”"],
  ])("%s", (text, found) => {
    expect(quotes(text)[0]?.text).toBe(found);
  });
});

it("takes a quote on to the mark that closes it", () => {
  const [quote, ...rest] = quotes("Kofi Osei added, “The mill is old. The roof leaks. Nobody wants to buy it.”");
  expect(quote?.text).toBe("“The mill is old. The roof leaks. Nobody wants to buy it.”");
  expect(rest).toEqual([]);
});
