import { describe, expect, it } from "vitest";
import { readTurns } from "@/lib/extraction/read-turns";
import type { ReadText } from "./model";
import { readSrt, readVtt, timecode } from "./read-captions";

const bytes = (text: string) => new TextEncoder().encode(text);
const vtt = (text: string) => readVtt({ bytes: bytes(text), charset: null }) as ReadText;
const srt = (text: string) => readSrt({ bytes: bytes(text), charset: null }) as ReadText;
const cue = (second: number, words: string, number = "") =>
  `${number}00:00:${String(second).padStart(2, "0")}.000 --> 00:00:${String(second + 1).padStart(2, "0")}.000\n${words}\n\n`;

describe("readVtt", () => {
  it("lays turns out as transcripts are, by the voice of each cue", () => {
    const { text, kind, parts, leftOut, locators } = vtt(
      `WEBVTT - a meeting\nKind: captions\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\nintro\n${cue(1, "<v Ana Ruiz>We begin &amp; the <i>tide</i> is in.")}` +
        `${cue(3, "<v Ana Ruiz>It is late.")}${cue(5, "<v.loud Bo Lind>Thank you.</v>\nI agree.")}${cue(8, "<v Ana Ruiz>Then <00:00:08.500>we vote.")}`,
    );
    expect(text).toBe(
      "Ana Ruiz: We begin & the tide is in. It is late.\n\nBo Lind: Thank you. I agree.\n\nAna Ruiz: Then we vote.",
    );
    expect({ kind, parts, leftOut }).toEqual({ kind: "transcript", parts: 4, leftOut: [{ what: "notes", count: 2 }] });
    expect(readTurns(text).map(({ speaker }) => text.slice(speaker.start, speaker.end))).toEqual([
      "Ana Ruiz",
      "Bo Lind",
      "Ana Ruiz",
    ]);
    expect(locators.map(({ start, end, label }) => [label, text.slice(start, end).trim()])).toEqual([
      ["00:00:01", "Ana Ruiz: We begin & the tide is in."],
      ["00:00:03", "It is late."],
      ["00:00:05", "Bo Lind: Thank you. I agree."],
      ["00:00:08", "Ana Ruiz: Then we vote."],
    ]);
  });

  it("reads two voices of one cue as two turns", () => {
    expect(vtt(`WEBVTT\n\n${cue(1, "<v Ana>Ready? <v Bo>Yes.")}`).text).toBe("Ana: Ready?\n\nBo: Yes.");
  });

  it("takes a line back that live captions only roll up", () => {
    const rolling = ["The tide is", "The tide is\nin, and the", "in, and the\nboats are", "boats are\nout."];
    expect(vtt(`WEBVTT\n\n${rolling.map((words, at) => cue(at, words)).join("")}`).text).toBe(
      "The tide is in, and the boats are out.",
    );
  });

  it("keeps what was said twice", () => {
    expect(vtt(`WEBVTT\n\n${cue(1, "No.")}${cue(2, "No.")}${cue(3, "We will not.")}${cue(4, "Never.")}`).text).toBe(
      "No. No. We will not. Never.",
    );
  });

  it.each(["WEBVTT", "WEBVTT\n\nNOTE nothing", `WEBVTT\n\n${cue(1, "<i></i>")}`])(
    "refuses %j, which has no words",
    (text) => {
      expect(() => vtt(text)).toThrow(/no cues with words/);
    },
  );
});

describe("readSrt", () => {
  it("finds names before a colon, marks of change, and what is no name", () => {
    const { text } = srt(
      `1\r\n00:00:01,000 --> 00:00:02,000\r\nANA RUIZ: We begin at 10:30.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,500\r\n{\\an8}<b>Note that:</b> it rains.\r\n\r\n` +
        `3\r\n00:00:05,000 --> 00:00:06,000\r\n>> BO LIND: So it does.\r\n\r\n4\r\n00:00:07,000 --> 00:00:08,000\r\n>> Who knows?\r\n`,
    );
    expect(text).toBe(
      "ANA RUIZ: We begin at 10:30. Note that: it rains.\n\nBO LIND: So it does.\n\nUNNAMED SPEAKER: Who knows?",
    );
  });

  it("loses one broken cue and no other, and says so", () => {
    const { text, leftOut } = srt(
      "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:xx --> 9\nLost.\n\n3\n00:00:05,000 --> 00:00:06,000\nThree.\n4\n00:00:06,000 --> 00:00:07,000\nFour.\n",
    );
    expect(text).toBe("One. Three. Four.");
    expect(leftOut).toEqual([{ what: "broken-cues", count: 1 }]);
  });

  it("begins a paragraph after a silence", () => {
    expect(srt(`${cue(1, "Before.", "1\n")}${cue(20, "After.", "2\n")}`).text).toBe("Before.\n\nAfter.");
  });
});

it.each([
  [0, "00:00:00"],
  [751_999, "00:12:31"],
  [100 * 3_600_000, "100:00:00"],
])("%i ms is %s", (at, expected) => expect(timecode(at)).toBe(expected));

it("refuses more cues than a recording has, before it lays them out", () => {
  const one = "00:00:01.000 --> 00:00:02.000\na\n\n";
  expect(() => vtt(`WEBVTT\n\n${one.repeat(210_000)}`)).toThrow(/more than 200,000 cues/);
});
