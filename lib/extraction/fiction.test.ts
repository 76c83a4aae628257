import { describe, expect, it } from "vitest";
import { extract } from "./extract";

// Long enough to be told for a story, and of nobody under test.
const opening =
  "It had rained since the morning, and he stood at the window of his room and looked down into the lane. He had not slept. The old house was quiet; she had gone to bed before him, and he could hear her moving behind the wall. He thought of the river, and of what his father had said to him there when he was a child, and he felt again how cold it was. Nothing stirred in the lane. He could have gone out; he had his coat in his hand, and yet he stayed at the glass. She would have laughed at him. He thought that he would tell her in the morning, and that she might forgive it. Then the light in the lane went out and he was alone with the rain. He sat down on the bed and held his head in his hands, and it seemed to him that he had never been so tired.\n\n";

type Found = [words: string, speaker: string | null];
const said = (text: string): Found[] =>
  extract(opening + text)
    .statements.filter(({ start }) => start >= opening.length)
    .map(({ text: words, speaker }) => [words, speaker]);

describe("the marks a story uses", () => {
  it.each([
    ["curly", "“Come in,” said Tomas. “You are wet.”", ["“Come in,”", "“You are wet.”"]],
    ["straight", '"Come in," said Tomas. "You are wet."', ['"Come in,"', '"You are wet."']],
    ["low", "„Come in,“ said Tomas. „You are wet.“", ["„Come in,“", "„You are wet.“"]],
    ["angles", "«Come in,» said Tomas. «You are wet.»", ["«Come in,»", "«You are wet.»"]],
    ["angles inwards", "»Come in,« said Tomas. »You are wet.«", ["»Come in,«", "»You are wet.«"]],
    ["single", "‘Come in,’ said Tomas. ‘You’re wet.’", ["‘Come in,’", "‘You’re wet.’"]],
    ["single and straight", "'Come in,' said Tomas. 'You're wet.'", ["'Come in,'", "'You're wet.'"]],
    [
      "a dash",
      "—Come in, Tomas said. You are wet.\n\n—I know it, Lena said.",
      ["—Come in,", "You are wet.", "—I know it,"],
    ],
    ["nested", "“He told me ‘go home’ and I went,” said Tomas.", ["“He told me ‘go home’ and I went,”"]],
    [
      "left open over a paragraph",
      "“We waited for the ferry until noon.\n\n“Then we walked home,” said Tomas.",
      ["“We waited for the ferry until noon.", "“Then we walked home,”"],
    ],
  ])("%s", (_name, text, words) => {
    expect(said(text).map(([one]) => one)).toEqual(words);
  });

  it.each([
    ["a name for something", "They called it the “long room” and never went there."],
    ["a title", "She had been reading “The Weir” by the fire."],
    ["an apostrophe", "The boys' coats hung in Tomas' hall, and they're wet."],
  ])("%s is no speech", (_name, text) => {
    expect(said(`“Well?” said Tomas.\n\n${text}`).map(([one]) => one)).toEqual(["“Well?”"]);
  });
});

describe("who speaks in a story", () => {
  it.each<[name: string, text: string, speakers: (string | null)[]]>([
    ["the verb first", "“Come in,” said Tomas.", ["Tomas"]],
    ["the name first", "“Come in,” Lena whispered.", ["Lena"]],
    ["a tag before it", "Lena turned and said, “Come in.”", ["Lena"]],
    ["a beat before it", "Lena put down the lamp. “Come in.”", ["Lena"]],
    [
      "a man and his wife apart",
      "Mr. Varga rose. “Come in,” said Mrs. Varga. “You are wet,” said Mr. Varga.",
      ["Mrs. Varga", "Mr. Varga"],
    ],
    [
      "by turns",
      "“Is it far?” asked Lena.\n\n“Not very,” said Tomas.\n\n“Will we be there by noon, then?”\n\n“I should think so.”",
      ["Lena", "Tomas", "Lena", "Tomas"],
    ],
    [
      "never whom they call by name",
      "“Is it far?” asked Lena.\n\n“Not very,” said Tomas.\n\n“I told you so, Tomas, and you would not hear of it.”",
      ["Lena", "Tomas", "Lena"],
    ],
    [
      "the one the telling leads up to",
      "“Is it far?” asked Lena.\n\nThen Tomas looked up and answered:\n\n“Not very.”",
      ["Lena", "Tomas"],
    ],
    ["the one who tells it", "“Is it far?” I asked. “Not very,” said Tomas.", ["I", "Tomas"]],
  ])("%s", (_name, text, speakers) => {
    expect(said(text).map(([, speaker]) => speaker)).toEqual(speakers);
  });
});

describe("what is no story", () => {
  it("an article, though somebody is told of in it", () => {
    const text =
      "The council of Harrow closed 14 schools in 2020, officials said on Monday. “It was a hard year,” said Kofi Osei, who chairs the council. He said 40 percent of the town's money went to roads. ";
    expect(extract(text.repeat(8)).statements.some(({ rule }) => rule.startsWith("speech-"))).toBe(false);
  });

  it("a story tells nothing to be checked", () => {
    const found = extract(`${opening}“Come in,” said Tomas.`).statements;
    expect(found.filter(({ kind }) => kind === "claim")).toEqual([]);
  });
});
