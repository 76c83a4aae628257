import { describe, expect, it } from "vitest";
import { extract } from "./extract";

type Found = [words: string, speaker: string | null][];

const quotes = (text: string): Found =>
  extract(text)
    .statements.filter(({ kind, manner }) => kind === "quote" && manner === "speech")
    .map(({ text: words, speaker }) => [words, speaker]);

describe("marks of every kind", () => {
  const words = "The bridge will not open this year";
  it.each<[name: string, text: string, found: string]>([
    ["curly", `“${words},” said Kofi Osei.`, `“${words},”`],
    ["straight", `"${words}," said Kofi Osei.`, `"${words},"`],
    ["low", `„${words}“, said Kofi Osei.`, `„${words}“`],
    ["angles", `«${words}», said Kofi Osei.`, `«${words}»`],
    ["angles with spaces", `« ${words} », said Kofi Osei.`, `« ${words} »`],
    ["angles that point inwards", `»${words}«, said Kofi Osei.`, `»${words}«`],
    ["a dash", `— ${words}, said Kofi Osei.`, words],
    ["lost", `${words}, said Kofi Osei.`, words],
    ["single", `‘${words},’ said Kofi Osei. He went home. ‘We are sorry about the steel,’ he said.`, `‘${words},’`],
    ["nested", "“He told me ‘go home’ and I went,” Kofi Osei said.", "“He told me ‘go home’ and I went,”"],
    [
      "nested, marks of one kind",
      "“My aunt answers to “the admiral” whenever we sail,” Kofi Osei said.",
      "“My aunt answers to “the admiral” whenever we sail,”",
    ],
    [
      "nested, near the end",
      "“The sign over our bakery reads “no dough left” today,” Kofi Osei said.",
      "“The sign over our bakery reads “no dough left” today,”",
    ],
    ["a question", "“Is the bridge safe?” Kofi Osei asked.", "“Is the bridge safe?”"],
    ["a dateline", `HARROW (AP) — ${words}, Kofi Osei said.`, words],
    ["an emoji inside", "“We did it 👩‍🚀 at last,” Kofi Osei said.", "“We did it 👩‍🚀 at last,”"],
    ["combining accents", "“The cafe\u0301 stays open,” Kofi Osei said.", "“The cafe\u0301 stays open,”"],
  ])("%s", (_name, text, found) => {
    expect(quotes(text)[0]).toEqual([found, "Kofi Osei"]);
  });

  it("reads on over a paragraph whose marks stay open", () => {
    const text = "“We waited for the ferry until noon.\n\n“Then we walked home along the river,” Kofi Osei said.";
    expect(quotes(text)).toEqual([
      ["“We waited for the ferry until noon", "Kofi Osei"],
      ["“Then we walked home along the river,”", "Kofi Osei"],
    ]);
  });

  it("takes marks that point inwards only where the text uses them so", () => {
    const [first] = quotes("Kofi Osei said: »We waited.« Then he left. »We walked,« he said.");
    expect(first).toEqual(["»We waited.«", "Kofi Osei"]);
  });
});

describe("quotes in pieces", () => {
  it("keeps a quotation whole where its cue splits it", () => {
    const [quote] = extract("“The bridge,” Kofi Osei said, “will not open this year.”").statements;
    expect(quote?.parts).toHaveLength(2);
    expect(quote?.speaker).toBe("Kofi Osei");
  });

  it("gives the sentence that goes on to the one who began", () => {
    expect(quotes("“We moved,” Kofi Osei said. “It was time to leave the mill.”")).toEqual([
      ["“We moved,”", "Kofi Osei"],
      ["“It was time to leave the mill.”", "Kofi Osei"],
    ]);
  });

  it("starts a mixed quotation at its clause", () => {
    expect(quotes("Kofi Osei said that the bridge was “a disgrace” and should be shut.")).toEqual([
      ["that the bridge was “a disgrace” and should be shut", "Kofi Osei"],
    ]);
  });
});
