import { describe, expect, it } from "vitest";
import { extract } from "./extract";

type Found = [speaker: string | null, words: string];
const turns = (text: string): Found[] =>
  extract(text)
    .statements.filter(({ rule }) => rule === "transcript-turn")
    .map(({ speaker, text: words }) => [speaker, words]);

describe("transcripts", () => {
  it.each<[name: string, text: string, found: Found[]]>([
    [
      "names in capitals, with asides",
      "RUIZ: We begin now.\n\n(APPLAUSE)\n\nLIND: Thank you.\n\n[crosstalk]\n\nRUIZ: The first question is yours.",
      [
        ["RUIZ", "We begin now."],
        ["LIND", "Thank you."],
        ["RUIZ", "The first question is yours."],
      ],
    ],
    [
      "roles in brackets",
      "Ana Ruiz (chair): We begin.\nBo Lind (member for Wend): Thank you.\nAna Ruiz: Next, please.",
      [
        ["Ana Ruiz", "We begin."],
        ["Bo Lind", "Thank you."],
        ["Ana Ruiz", "Next, please."],
      ],
    ],
    [
      "a hearing",
      "Mr. OSEI. I yield to the chair.\nThe CHAIRMAN. The gentleman yields. We go on.\nMs. OKONJO-WRIGHT. Thank you, Mr. Chairman.\nMr. OSEI. I have no further questions.",
      [
        ["Mr. OSEI", "I yield to the chair."],
        ["The CHAIRMAN", "The gentleman yields. We go on."],
        ["Ms. OKONJO-WRIGHT", "Thank you, Mr. Chairman."],
        ["Mr. OSEI", "I have no further questions."],
      ],
    ],
    [
      "a court",
      "THE COURT: Be seated.\nMR. LIND: Thank you, Your Honor.\nTHE WITNESS: I was at the mill.\nTHE COURT: Go on.",
      [
        ["THE COURT", "Be seated."],
        ["MR. LIND", "Thank you, Your Honor."],
        ["THE WITNESS", "I was at the mill."],
        ["THE COURT", "Go on."],
      ],
    ],
    [
      "question and answer",
      "Q. Where were you on Monday?\nA. At the mill, all day.\nQ. Who saw you there?\nA. Nobody did.",
      [
        ["Q", "Where were you on Monday?"],
        ["A", "At the mill, all day."],
        ["Q", "Who saw you there?"],
        ["A", "Nobody did."],
      ],
    ],
    [
      "question and answer in full",
      "Question: Is the bridge safe?\nAnswer: It is.\nQuestion: Who says so?\nAnswer: Two engineers.",
      [
        ["Question", "Is the bridge safe?"],
        ["Answer", "It is."],
        ["Question", "Who says so?"],
        ["Answer", "Two engineers."],
      ],
    ],
    [
      "WebVTT with voices",
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ana Ruiz>We begin now.</v>\n\n2\n00:00:03.500 --> 00:00:06.000\n<v Bo Lind>Thank you\nfor coming.</v>\n\n3\n00:00:06.500 --> 00:00:08.000\n<v Ana Ruiz>The bridge is shut.</v>",
      [
        ["Ana Ruiz", "We begin now."],
        ["Bo Lind", "Thank you\nfor coming."],
        ["Ana Ruiz", "The bridge is shut."],
      ],
    ],
    [
      "SRT with names",
      "1\n00:00:01,000 --> 00:00:03,000\nANA: We begin now.\n\n2\n00:00:03,500 --> 00:00:06,000\nBO: Thank you for coming.\n\n3\n00:00:06,500 --> 00:00:08,000\nANA: The bridge is shut.",
      [
        ["ANA", "We begin now."],
        ["BO", "Thank you for coming."],
        ["ANA", "The bridge is shut."],
      ],
    ],
    [
      "times before names",
      "[00:00:01] Ana Ruiz: We begin now.\n[00:00:04] Bo Lind: Thank you.\n[00:00:09] Ana Ruiz: Next, please.",
      [
        ["Ana Ruiz", "We begin now."],
        ["Bo Lind", "Thank you."],
        ["Ana Ruiz", "Next, please."],
      ],
    ],
    [
      "names and times on a line of their own",
      "Ana Ruiz 00:01\nWe begin now.\n\nBo Lind 00:04\nThank you.\n\nAna Ruiz 00:09\nNext, please.",
      [
        ["Ana Ruiz", "We begin now."],
        ["Bo Lind", "Thank you."],
        ["Ana Ruiz", "Next, please."],
      ],
    ],
    [
      "speakers by number",
      "SPEAKER 1: We begin now.\nSPEAKER 2: Thank you.\nSPEAKER 1: Next, please.",
      [
        ["SPEAKER 1", "We begin now."],
        ["SPEAKER 2", "Thank you."],
        ["SPEAKER 1", "Next, please."],
      ],
    ],
    [
      "a turn of several paragraphs",
      "RUIZ: We begin now.\n\nThe bridge is shut.\n\nLIND: Since when?\n\nRUIZ: Since May.",
      [
        ["RUIZ", "We begin now.\n\nThe bridge is shut."],
        ["LIND", "Since when?"],
        ["RUIZ", "Since May."],
      ],
    ],
  ])("reads %s", (_name, text, found) => {
    expect(turns(text)).toEqual(found);
  });

  it.each([
    [
      "an article with a few notes",
      "The bridge will stay shut, the council said on Monday.\n\nNote: this report was changed at noon.\n\nKofi Osei, who chairs the council, said the steel was old. It had been bought in 1961, and no one had looked at it since.\n\nNote: an earlier report had the year wrong.\n\nCorrection: the bridge is in Harrow.",
    ],
    ["a recipe", "Flour: 200 grams\nSugar: 50 grams\nButter: 100 grams\nEggs: 2\nSalt: a pinch"],
    ["a list of facts", "Name: Kofi Osei\nBorn: 1961\nLives in: Harrow\nWork: engineer"],
    [
      "an article that leads to its quotations by colons",
      "Kofi Osei: the bridge is shut, and will stay so.\n\nOsei continued: We looked at the steel in May.\n\nOsei continued: Nobody had looked before.\n\nHe concluded: It stays shut.",
    ],
    [
      "the results of a rowing race",
      "Points at the regatta:\n\nThe cup goes to the fullest card.\n\nLarkspur: 212.\n\nHeron: 198.\n\nThe jury meets at noon.\n\nLarkspur: 61 points\n\nHeron: 9.\n\nLarkspur: 77 percent\n\nHeron: €8 million",
    ],
    [
      "what a kitchen holds",
      "Cellar in March:\n\nPears: 12.\n\nPlums: 7.\n\nWe count again in spring.\n\nPears: 5\n\nJars: 340.",
    ],
    ["initials at the beginning of lines", "Mr. Osei left early.\nMr. Lind stayed on.\nMr. Osei was tired."],
    [
      "a heading or two",
      "Background: the bridge.\n\nIt was built in 1961. It has been shut since May.\n\nNext steps: none.",
    ],
  ])("refuses %s", (_name, text) => {
    expect(turns(text)).toEqual([]);
  });

  it("finds what can be checked in a turn", () => {
    const { statements } = extract(
      "RUIZ: Good evening.\nLIND: Harrow spent 40 million dollars on the bridge in 2019.\nRUIZ: Thank you, Mr. Lind.",
    );
    const claims = statements.filter(({ kind }) => kind === "claim");
    expect(claims.map(({ text, speaker }) => [text, speaker])).toEqual([
      ["Harrow spent 40 million dollars on the bridge in 2019", "LIND"],
    ]);
  });
});
