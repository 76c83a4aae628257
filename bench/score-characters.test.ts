import { expect, test } from "vitest";
import type { ExtractedSpeaker, ExtractedStatement } from "@/lib/extraction/model";
import { type CharacterScore, type StoryGold, scoreCharacters } from "./score-characters";

const text = "“Is it mended?” asked the ferryman. Old Tobias Wren sat down. “Not yet,” I said. “Then row.”";

function span(words: string, from = 0) {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, text: words };
}

const gold: StoryGold = {
  text,
  quotes: [
    { ...span("“Is it mended?”"), canonical: "wren" },
    { ...span("“Not yet,”"), canonical: "teller" },
    { ...span("“Then row.”"), canonical: "wren" },
  ],
  mentions: [
    { ...span("the ferryman"), entity: "wren" },
    { ...span("Old Tobias Wren"), entity: "wren" },
    { ...span("I", 40), entity: "teller" },
  ],
  characters: { wren: { aliases: ["the ferryman", "Old Tobias Wren"] }, teller: { aliases: [] } },
};

const quote = (words: string, speaker: string | null, mention: string | null = null): ExtractedStatement => ({
  kind: "quote",
  form: "direct",
  manner: "speech",
  ...span(words),
  parts: [span(words)],
  speaker,
  mention: mention === null ? null : span(mention),
  cue: null,
  rule: "speech-cue-after",
  confidence: 1,
  checkworthiness: 0,
});

const speaker = (name: string, ...names: string[]): ExtractedSpeaker => ({
  name,
  kind: "person",
  names,
  nameSpans: names.map((one) => span(one)),
  roles: [],
  roleSpans: [],
});

function scored(speakers: ExtractedSpeaker[], ...statements: ExtractedStatement[]): CharacterScore {
  const score = { told: 0, byPlace: 0, byName: 0 };
  scoreCharacters(score, gold, { speakers, statements });
  return score;
}

test("a speaker is the character at whose places it is named, and is called as gold calls them", () => {
  const both = [speaker("A ferryman", "the ferryman"), speaker("I")];
  expect(scored(both, quote("“Is it mended?”", "A ferryman"), quote("“Not yet,”", "I"))).toEqual({
    told: 2,
    byPlace: 2,
    byName: 2,
  });
});

test("a name of one’s own making is right by its place alone", () => {
  expect(scored([speaker("Tobias Wren", "Tobias Wren")], quote("“Then row.”", "Tobias Wren"))).toEqual({
    told: 1,
    byPlace: 1,
    byName: 0,
  });
});

test("without a name in the telling, what stands beside the quote tells", () => {
  expect(scored([speaker("him")], quote("“Is it mended?”", "him", "the ferryman"))).toMatchObject({ byPlace: 1 });
});

test("somebody else’s words, nobody’s words and words never found are not right", () => {
  const wrong = scored([speaker("I")], quote("“Then row.”", "I"), quote("“Is it mended?”", null));
  expect(wrong).toEqual({ told: 2, byPlace: 0, byName: 0 });
});
