import { describe, expect, it } from "vitest";
import { type Attributable, why } from "./why";

const text = "Ines Marchetti opened the school. “It took nine years,” she said.";
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const said = (rule: string, mention: string | null, cue: string | null): Attributable["attribution"] => ({
  rule,
  mention: mention === null ? null : at(mention),
  cue: cue === null ? null : at(cue),
});
const quote: Attributable = { kind: "quote", speaker: null, changedBy: null, inQuote: false, attribution: null };
const asText = (statement: Attributable) =>
  why(statement)
    .pieces.map(({ words, quoted }) => (quoted ? `“${words}”` : words))
    .join("");

describe("why a statement is attributed so", () => {
  it.each<[name: string, statement: Partial<Attributable>, words: string]>([
    [
      "a pronoun after it",
      { speaker: "Ines Marchetti", attribution: said("direct-cue-after-pronoun", "she", "said") },
      "“she” with the cue “said” stands right after it. Ines Marchetti is the last one named whom “she” fits.",
    ],
    [
      "a short form of a name",
      { speaker: "Ines Marchetti", attribution: said("indirect-cue-before", "Marchetti", "said") },
      "“Marchetti” with the cue “said” stands right before it. “Marchetti” is taken to be Ines Marchetti.",
    ],
    [
      "the full name",
      { speaker: "Ines Marchetti", attribution: said("direct-cue-within", "Ines Marchetti", "said") },
      "“Ines Marchetti” with the cue “said” stands in the middle of it.",
    ],
    [
      "a cue alone",
      { attribution: said("indirect-cue-before", null, "said") },
      "The cue “said” stands beside it. Nobody is named near it; choose a speaker.",
    ],
    [
      "a continuation",
      { speaker: "Ines Marchetti", attribution: said("goes-on", null, null) },
      "It goes on from the quote before it. Ines Marchetti speaks nearest to it.",
    ],
    [
      "marks alone",
      { attribution: said("marks-alone", null, null) },
      "It stands in quotation marks, and no cue claims it. Nobody is named near it; choose a speaker.",
    ],
    [
      "a turn",
      { speaker: "Ines Marchetti", attribution: said("transcript-turn", "Ines Marchetti", null) },
      "The turn stands under the name “Ines Marchetti”.",
    ],
    [
      "turns in a story",
      { speaker: "Ines Marchetti", attribution: said("speech-by-turns", null, null) },
      "No cue stands beside it: the two who talk take turns. It is the turn of Ines Marchetti.",
    ],
    [
      "a story's beat",
      { speaker: "Ines Marchetti", attribution: said("speech-beat-before-pronoun", "she", null) },
      "The sentence before it in the paragraph tells of “she”. Ines Marchetti is the last one named whom “she” fits.",
    ],
    [
      "a rule not known here",
      { speaker: "Ines Marchetti", attribution: said("something-new", "she", "said") },
      "“she” with the cue “said” stands beside it. Ines Marchetti is the last one named whom “she” fits.",
    ],
    ["by hand", { speaker: "Ines Marchetti", changedBy: "Bo Lind" }, "Bo Lind chose this speaker."],
    ["taken away by hand", { changedBy: "Bo Lind" }, "Bo Lind took the attribution away."],
    [
      "a claim",
      { kind: "claim", attribution: said("sentence-weight", null, null) },
      "It stands in the document’s own voice.",
    ],
    [
      "a claim in a quote",
      { kind: "claim", inQuote: true, speaker: "Ines Marchetti" },
      "It is part of what this speaker is quoted with.",
    ],
    ["nobody", {}, "Nobody is named near it; choose a speaker."],
  ])("%s", (_name, statement, words) => {
    expect(asText({ ...quote, ...statement })).toBe(words);
  });

  it("rests on the mention and the cue, in the order of the text", () => {
    const { rests } = why({
      ...quote,
      speaker: "Ines Marchetti",
      attribution: said("direct-cue-after-pronoun", "she", "said"),
    });
    expect(rests.map(({ start, end }) => text.slice(start, end))).toEqual(["she", "said"]);
  });
});
