import { describe, expect, it } from "vitest";
import { extract } from "./extract";

type Found = [words: string, speaker: string | null][];

const quotes = (text: string): Found =>
  extract(text)
    .statements.filter((statement) => statement.kind === "quote" && statement.manner === "speech")
    .map((statement) => [statement.text, statement.speaker]);

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
    ["two among others", "Wendmill and Harrow, among others, warned that frost would come.", ["Wendmill and Harrow"]],
    [
      "two among others, one with a digit",
      "Wendmill and 01.MILL, among others, warned that hail would come.",
      ["Wendmill and 01.MILL"],
    ],
    [
      "many, where a capital begins the sentence",
      "Tech investors in Harrow also said the mill lags.",
      ["Tech investors in Harrow"],
    ],
    ["one who does something first", "Osei runs the mill in Harrow and said the dam leaks.", ["Osei"]],
    [
      "a number of people",
      "The oven smokes, according to more than two dozen bakers and neighbours.",
      ["more than two dozen bakers and neighbours"],
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
    ["one who is called May", "Lena May opened the dam in May. May said it was safe.", ["Lena May"]],
    ["Mrs May", "The talks began on Monday. “It is safe,” Mrs May said.", ["May"]],
    [
      "who stands behind a preposition",
      "The mayor left no doubt of her faith in Kofi Osei, saying that he would rebuild the bridge.",
      ["The mayor"],
    ],
    ["whose claim it is", "Kofi Osei stood by his claim that the bridge was unsafe.", ["Kofi Osei"]],
    [
      "whose claim it is, in the sentence before",
      "Lena Berg met Kofi Osei. His remark that bees sleep in winter puzzled her.",
      ["Kofi Osei"],
    ],
    ["a noun before “who”", "Kofi Osei met two farmers who said the bridge was unsafe.", ["two farmers"]],
    [
      "a noun before “that”",
      "Kofi Osei met Lena Berg. A banner that says “Save the mill” hangs in Harrow.",
      ["A banner"],
    ],
    ["a name before what it is and “who”", "Lena Berg, a farmer who said the dam was unsafe, left.", ["Lena Berg"]],
    [
      "a name before what it is, a place and “who”",
      "Kofi Osei, the mayor of Harrow, who said the bridge was unsafe, left.",
      ["Kofi Osei"],
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
