import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { isSureCue } from "./sure-cues";
import { tokenise } from "./tokenise";

type Found = [words: string, speaker: string | null][];

const quotes = (text: string): Found =>
  extract(text)
    .statements.filter(({ kind }) => kind === "quote")
    .map(({ parts, speaker }) => [parts.map(({ start, end }) => text.slice(start, end)).join(" … "), speaker]);

describe("marks say where the words begin and end", () => {
  it.each<[rule: string, text: string, found: Found]>([
    [
      "a comma inside marks closes them",
      "Kofi Osei said, “Wait for the next boat,” until the ferry left without them.",
      [["“Wait for the next boat,”", "Kofi Osei"]],
    ],
    [
      "a dash before the mark begins another sentence",
      "Nobody trusted the old dam - “It leaks on both sides,” Osei said - and few will.",
      [["“It leaks on both sides,”", "Osei"]],
    ],
    [
      "a dash between two pieces in marks",
      "“We tried” - “we really did,” Osei said.",
      [["“We tried” - “we really did,”", "Osei"]],
    ],
    [
      "a long dash between two pieces in marks",
      "“I know him” – “or I did once,” Lena Berg said.",
      [["“I know him” – “or I did once,”", "Lena Berg"]],
    ],
  ])("%s", (_rule, text, found) => {
    expect(quotes(text)).toEqual(found);
  });
});

it.each([
  ["Osei avoids using the term “lazy vowels”.", "avoids"],
  ["The baker dislikes using the word “crumb”.", "dislikes"],
])("takes no verb before “using” for whoever uses a phrase: %s", (text, verb) => {
  expect(quotes(text).filter(([, speaker]) => speaker?.includes(verb))).toEqual([]);
});

describe("constructions that tell whose words or views they are", () => {
  it.each<[rule: string, text: string, words: string, speaker: string | null]>([
    [
      "a phrase that is used",
      "At every choir practice Kofi Osei uses the term “lazy vowels” twice.",
      "“lazy vowels”",
      "Kofi Osei",
    ],
    [
      "a phrase that somebody is led to coin",
      "Both orchards bloomed in January, which moved many gardeners to coin a new word, “false spring”.",
      "“false spring”",
      "many gardeners",
    ],
    [
      "what somebody sees something as",
      "It is what the council sees as a danger to the weir.",
      "as a danger to the weir",
      "the council",
    ],
    [
      "what somebody sees something as, behind a verb",
      "The choir will sing what Lena Berg describes as a farewell to winter.",
      "what … as a farewell to winter",
      "Lena Berg",
    ],
    [
      "a signed line of few words",
      "Readers wrote to this paper about the mill, the council said.\n\n“A mill worth saving.” ― Tomas Varga\n“The end of a valley.” ― Lena Berg",
      "“The end of a valley.”",
      "Lena Berg",
    ],
  ])("%s", (_rule, text, words, speaker) => {
    expect(quotes(text)).toContainEqual([words, speaker]);
  });

  it.each([
    ["a phrase that is never used", "Kofi Osei never uses the term “lazy vowels” to singers."],
    ["a phrase that nobody uses", "Nobody here used the word “drizzle”."],
    ["a phrase that somebody is asked about", "Did Lena Berg use the term “lazy vowels” in class?"],
    ["a phrase of a law", "The statute uses the term “tidal garden”."],
    ["a phrase of a contract", "Our contract uses the words “fair weather” twice."],
    ["a phrase without anybody who uses it", "The term “lazy vowels” hangs over the piano."],
    ["a look that nobody has", "She heard what passed as a song."],
  ])("%s", (_name, text) => {
    expect(quotes(text)).toEqual([]);
  });
});

it.each<[name: string, text: string, cue: string, sure: boolean]>([
  ["a view held now", "They sing what she sees as a farewell.", "sees", true],
  ["another verb of views", "They sing what Lena Berg regarded as a farewell.", "regarded", true],
  ["what was seen in a time of life", "Few remember what she saw as a child.", "saw", false],
  ["what was seen at work", "Few asked what Osei had seen as a lifeguard.", "seen", false],
])("is sure of a cue or not: %s", (_name, text, cue, sure) => {
  const t = tokenise(text);
  expect(isSureCue(t, t.start.indexOf(text.indexOf(cue)))).toBe(sure);
});
