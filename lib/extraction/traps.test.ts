import { describe, expect, it } from "vitest";
import { extract } from "./extract";

type Found = [words: string, speaker: string | null][];

const quotes = (text: string): Found =>
  extract(text)
    .statements.filter((statement) => statement.kind === "quote" && statement.manner === "speech")
    .map((statement) => [statement.text, statement.speaker]);

describe("what looks like a quote and is none", () => {
  it.each([
    ["hypothetical speech", "If they built a robot that said the wrong thing, its makers would pay."],
    ["speech that never was", "The owner would have said no."],
    ["naming", "She founded a small mill called Larkspur in Harrow last year."],
    ["a scare quote", "The “experts” left early."],
    ["a refusal to speak", "A mill spokesperson declined to comment."],
    ["silence", "The ministry did not respond to a request for comment."],
    [
      "a place in another phrase",
      "The council will build a bridge across the mouth of the Wend, overruling its own engineers.",
    ],
  ])("%s", (_name, text) => {
    expect(quotes(text)).toEqual([]);
  });
});

describe("marks of every kind", () => {
  const words = "The bridge will not open this year";
  it.each<[name: string, text: string, found: string]>([
    ["curly", `“${words},” said Kofi Osei.`, `“${words},”`],
    ["straight", `"${words}," said Kofi Osei.`, `"${words},"`],
    ["low", `„${words}“, said Kofi Osei.`, `„${words}“`],
    ["angles", `«${words}», said Kofi Osei.`, `«${words}»`],
    ["a dash", `— ${words}, said Kofi Osei.`, words],
    ["lost", `${words}, said Kofi Osei.`, words],
    ["single", `‘${words},’ said Kofi Osei. He went home. ‘We are sorry about the steel,’ he said.`, `‘${words},’`],
    ["nested", "“He told me ‘go home’ and I went,” Kofi Osei said.", "“He told me ‘go home’ and I went,”"],
    ["a question", "“Is the bridge safe?” Kofi Osei asked.", "“Is the bridge safe?”"],
    ["a dateline", `HARROW (AP) — ${words}, Kofi Osei said.`, words],
  ])("%s", (_name, text, found) => {
    expect(quotes(text)[0]).toEqual([found, "Kofi Osei"]);
  });

  it("reads on over a paragraph whose marks stay open", () => {
    const text = "“We waited for the ferry until noon.\n\n“Then we walked home along the river,” Kofi Osei said.";
    expect(quotes(text).map(([words]) => words)).toEqual([
      "“We waited for the ferry until noon",
      "“Then we walked home along the river,”",
    ]);
  });
});

describe("who speaks", () => {
  it.each<[name: string, text: string, speakers: (string | null)[]]>([
    ["initials and U.S.", "The U.S. will open the dam in May, J. R. Osei said.", ["J. R. Osei"]],
    ["two who are “some”", "Some said it rained. Some said it snowed.", ["Some", "Some (2)"]],
    [
      "Mr Lee and Robin Li",
      "Mr Lee founded the mill. Robin Li runs the bank. Mr Lee said the mill was old. Li said the bank was older.",
      ["Lee", "Robin Li"],
    ],
    ["the family name first", "Wang Shufen founded a mill. “We moved forward,” Wang said.", ["Wang Shufen"]],
    ["a report inside a report", "Omar Haddad said the mayor had said the bridge was shut.", ["Omar Haddad"]],
    ["a relative clause", "Kofi Osei, who replaced Lena Berg in May, said the bridge was safe.", ["Kofi Osei"]],
    [
      "a clause after the tag",
      "“It was late,” said Adaeze Okonjo-Wright, who chairs the board.",
      ["Adaeze Okonjo-Wright"],
    ],
    ["a title", "Councillor Adaeze Okonjo-Wright said the road was closed.", ["Adaeze Okonjo-Wright"]],
    [
      "a name after what they are",
      "Her chief engineer, Dr Ines Marchetti, said the dam would hold.",
      ["Ines Marchetti"],
    ],
    ["what they are after a name", "Tomas Varga, an engineer, said the wall was sound.", ["Tomas Varga"]],
    ["two together", "Kofi Osei and Lena Berg said they had grain.", ["Kofi Osei and Lena Berg"]],
    ["two among others", "Wendmill and Harrow, among others, have said they have grain.", ["Wendmill and Harrow"]],
    [
      "a number of people",
      "The dam leaks, according to more than a dozen engineers and residents.",
      ["more than a dozen engineers and residents"],
    ],
    ["a firm's spokesperson", "A Wendmill spokesperson said the plant was safe.", ["A Wendmill spokesperson"]],
    [
      "a firm by half its name",
      "A Wendmill-like spokesperson said the plant was safe.",
      ["A Wendmill-like spokesperson"],
    ],
    [
      "a body by its kind",
      "Wend Rivers Trust said the plan would fail. Later Harrow Bank closed. The trust said it would sue.",
      ["Wend Rivers Trust", "Wend Rivers Trust"],
    ],
    ["the spokeswoman", "The spokeswoman said the bridge would open.", ["The spokeswoman"]],
  ])("%s", (_name, text, speakers) => {
    expect(quotes(text).map(([, speaker]) => speaker)).toEqual(speakers);
  });

  it("takes a body for an organisation, with or without its article", () => {
    const { speakers } = extract(
      "“The river will die,” the Wend Rivers Trust said. Wend Rivers Trust said it would sue.",
    );
    expect(speakers.map(({ name, kind }) => [name, kind])).toEqual([["Wend Rivers Trust", "organisation"]]);
  });
});
