import { describe, expect, it } from "vitest";
import { why } from "./why";

const span = (text: string) => ({ start: 0, end: text.length, text });

describe("why", () => {
  it.each([
    [
      "indirect-cue-before-pronoun",
      "said",
      "she",
      "Ines Marchetti",
      "“she” with the cue “said”: it comes right after the cue. Ines Marchetti is the last one named whom “she” fits.",
    ],
    [
      "direct-cue-after",
      "said",
      "Osei",
      "Kofi Osei",
      "“Osei” with the cue “said”: the cue comes right after it. “Osei” is taken to be Kofi Osei, the fullest form of the name here.",
    ],
    [
      "direct-cue-within",
      "said",
      "Kofi Osei",
      "Kofi Osei",
      "“Kofi Osei” with the cue “said”: the cue stands in the middle of it.",
    ],
    [
      "goes-on",
      "said",
      "Osei",
      "Kofi Osei",
      "It goes on from the quote before it. Kofi Osei is who speaks nearest to it.",
    ],
    [
      "marks-alone",
      null,
      null,
      null,
      "The words stand in quotation marks and no cue claims them. Nobody near is named as the speaker.",
    ],
    ["transcript-turn", null, "RUIZ", "RUIZ", "The turn stands under the name “RUIZ”."],
    [
      "sentence-weight",
      null,
      null,
      null,
      "The sentence says something that can be checked: its words and numbers weigh towards it.",
    ],
  ])("%s", (rule, cue, mention, speaker, expected) => {
    expect(
      why({ rule, cue: cue === null ? null : span(cue), mention: mention === null ? null : span(mention), speaker }),
    ).toBe(expected);
  });
});
