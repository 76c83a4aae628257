import { describe, expect, it } from "vitest";
import { extract } from "./extract";

const quotes = (text: string) =>
  extract(text)
    .statements.filter((statement) => statement.kind === "quote" && statement.manner === "speech")
    .map((statement) => [statement.text, statement.speaker]);

describe("extract finds quotes and who said them", () => {
  it.each<[name: string, text: string, found: [string, string | null][]]>([
    [
      "marks, tag after",
      "“The bridge will not open this year,” Kofi Osei said.",
      [["“The bridge will not open this year,”", "Kofi Osei"]],
    ],
    [
      "straight marks",
      '"The bridge will not open this year," said Kofi Osei.',
      [['"The bridge will not open this year,"', "Kofi Osei"]],
    ],
    [
      "a report",
      "Kofi Osei said that the bridge would not open this year.",
      [["that the bridge would not open this year", "Kofi Osei"]],
    ],
    [
      "marks lost, tag after",
      "The bridge will not open this year, Kofi Osei said.",
      [["The bridge will not open this year", "Kofi Osei"]],
    ],
    [
      "according to",
      "The bridge will open in May, according to the ministry.",
      [["The bridge will open in May", "the ministry"]],
    ],
    [
      "a title is named by its full name",
      "Mayor Ines Marchetti opened the school. “It took nine years,” Ms. Marchetti said.",
      [["“It took nine years,”", "Ines Marchetti"]],
    ],
    [
      "a pronoun",
      "Ines Marchetti opened the school. She said it had taken nine years to build.",
      [["it had taken nine years to build", "Ines Marchetti"]],
    ],
  ])("%s", (_name, text, found) => {
    expect(quotes(text)).toEqual(found);
  });

  it("keeps a quotation whole where its cue splits it", () => {
    const [quote] = extract("“The bridge,” Kofi Osei said, “will not open this year.”").statements;
    expect(quote?.parts).toHaveLength(2);
    expect(quote?.speaker).toBe("Kofi Osei");
  });
});

describe("extract refuses", () => {
  it.each([
    ["a title in marks", "The museum bought “Evening at the Weir” for the new wing."],
    ["a scare quote", "The so-called “bridge” is a plank over a ditch."],
    ["naming", "She drove a small car called the Lark to the coast."],
    ["nothing at all", ""],
    ["marks alone", '“ ” " " „ “ « »'],
  ])("%s", (_name, text) => {
    expect(quotes(text)).toEqual([]);
  });
});

describe("extract reads transcripts", () => {
  it.each([
    [
      "capitals",
      "RUIZ: We begin now.\n(APPLAUSE)\nLIND: Thank you, and good evening.\nRUIZ: The first question is yours.",
      ["RUIZ", "LIND", "RUIZ"],
    ],
    [
      "roles",
      "Ana Ruiz (chair): We begin now.\nBo Lind (member): Thank you.\nAna Ruiz (chair): Next, please.",
      ["Ana Ruiz", "Bo Lind", "Ana Ruiz"],
    ],
    [
      "question and answer",
      "Q. Where were you on Monday?\nA. At the mill, all day.\nQ. Who saw you there?\nA. Nobody did.",
      ["Q", "A", "Q", "A"],
    ],
  ])("%s", (_name, text, speakers) => {
    expect(extract(text).statements.map((statement) => statement.speaker)).toEqual(speakers);
  });
});
