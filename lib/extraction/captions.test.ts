import { describe, expect, it } from "vitest";
import { extract } from "./extract";

const news =
  "The mill in Harrow will close in May, the council said on Monday. “We had no choice,” said Lena Berg, its leader.\n\n";

/** What a caption of this report is found to quote, and all the speakers of the report. */
function read(caption: string) {
  const { statements, speakers } = extract(`${news}${caption}\n\nThe council meets in June.`);
  return {
    quotes: statements
      .filter(({ kind, start }) => kind === "quote" && start >= news.length)
      .map(({ text, speaker }) => [text, speaker]),
    speakers: speakers.map(({ name }) => name),
  };
}

const unsafe = "“The bridge is unsafe and everybody knows it.”";

describe("captions and credits of pictures", () => {
  it.each([
    "Photo: Kofi Osei",
    "Photo: Kofi Osei/Wendmill Press",
    "Photograph by Kofi Osei for the Harrow Post",
    "Credit: Kofi Osei/Wendmill Press",
    "Picture courtesy of Kofi Osei",
  ])("quotes nobody, and signs nothing: %s", (caption) => {
    expect(read(caption).quotes).toEqual([]);
    expect(read(`${unsafe} — ${caption}`).speakers).toEqual(["the council", "Lena Berg"]);
  });

  it.each<[caption: string, words: string, speaker: string | null]>([
    ["Photo: “The bridge is unsafe,” says Tomas Varga. (Kofi Osei/Wend)", "“The bridge is unsafe,”", "Tomas Varga"],
    [
      "Tomas Varga on the weir. “The bridge is unsafe,” he said. Photo: Kofi Osei",
      "“The bridge is unsafe,”",
      "Tomas Varga",
    ],
    ["Tomas Varga, who says the bridge is unsafe. Photo: Kofi Osei", "the bridge is unsafe", "Tomas Varga"],
    [`Tomas Varga: ${unsafe} Photo: Kofi Osei`, unsafe, "Tomas Varga"],
    ["Tomas Varga says the bridge is unsafe. Kofi Osei/Wendmill Press", "the bridge is unsafe", "Tomas Varga"],
    ["Photo credit: Kofi Osei. Tomas Varga says the bridge is unsafe.", "the bridge is unsafe", "Tomas Varga"],
    ["The sign reads “No boats beyond the weir”. Credit Kofi Osei", "“No boats beyond the weir”", "The sign"],
    [`${unsafe} — Tomas Varga. Photo: Kofi Osei`, unsafe, "Tomas Varga"],
    [`Photo: Kofi Osei: ${unsafe}`, unsafe, null],
    [`Photo: Kofi Osei\n${unsafe}`, unsafe, null],
    [`(Photo by Kofi Osei/Wendmill Press): ${unsafe}`, unsafe, null],
    [`Tomas Varga at the weir. Picture: Kofi Osei\n${unsafe}`, unsafe, null],
    ["Video: Tomas Varga explains why the bridge is unsafe.", "why the bridge is unsafe", "Tomas Varga"],
  ])("quotes whoever speaks: %s", (caption, words, speaker) => {
    expect(read(caption).quotes).toEqual([[words, speaker]]);
  });

  it.each<[text: string, speaker: string]>([
    ["Half the walkers want benches, according to Heron/Larkspur.", "Heron"],
    ["Most pupils walk to school, according to Harrow Press/Larkspur Polls.", "Harrow Press"],
  ])("takes two names beside a cue for who speaks: %s", (text, speaker) => {
    expect(read(text).quotes.map(([, named]) => named)).toEqual([speaker]);
  });

  it.each([`${unsafe} — Photo: Kofi Osei`, `${unsafe} — Photo by Kofi Osei`, `${unsafe} - Kofi Osei/Wendmill Press`])(
    "takes a credit behind a dash for no signature: %s",
    (caption) => {
      expect(read(caption).quotes.map(([words]) => words)).toEqual([unsafe]);
      expect(read(caption).speakers).toEqual(["the council", "Lena Berg"]);
    },
  );

  it("takes a photographer who speaks for a speaker", () => {
    expect(read("Photographer Kofi Osei said the bridge was unsafe.").quotes).toEqual([
      ["the bridge was unsafe", "Photographer Kofi Osei"],
    ]);
  });
});
