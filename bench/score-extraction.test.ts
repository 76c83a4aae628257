import { expect, test } from "vitest";
import type { ExtractedStatement } from "@/lib/extraction/model";
import { figures, type GoldDocument, noScore, scoreDocument } from "./score-extraction";

const text = "“We open at nine,” said Ana Reis. Ivo Karst wants a later hour. The hall seats 400 people.";

function span(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const found = (words: string, change: Partial<ExtractedStatement> = {}): ExtractedStatement => ({
  kind: "quote",
  form: "direct",
  manner: "speech",
  ...span(words),
  text: words,
  parts: [],
  speaker: "Ana Reis",
  mention: { ...span("Ana Reis"), text: "Ana Reis" },
  cue: null,
  rule: "cue",
  confidence: 1,
  checkworthiness: 0,
  ...change,
});

const spoken = {
  ...span("“We open at nine,”"),
  type: "direct" as const,
  speakerStart: span("Ana Reis").start,
  speakerEnd: span("Ana Reis").end,
  core: true,
};
const wish = {
  ...span("a later hour"),
  type: "indirect" as const,
  speakerStart: null,
  speakerEnd: null,
  canonical: "Ivo Karst",
  core: false,
};
const gold: GoldDocument = { id: "d", text, quotes: [spoken, wish], claims: [span("The hall seats 400 people")] };

function scored(...statements: ExtractedStatement[]) {
  const score = noScore();
  scoreDocument(score, gold, statements);
  return score;
}

test("marks and stops at the ends do not matter", () => {
  expect(scored(found("We open at nine")).core).toMatchObject({ right: 1, exact: 1, extra: 0, missed: 0 });
});

test("half of the words are found, a third is not", () => {
  expect(scored(found("We open at")).core).toMatchObject({ right: 1, exact: 0 });
  expect(scored(found("at nine")).core).toMatchObject({ right: 0, extra: 1, missed: 1 });
});

test("an attitude is no error of core, and counts among all", () => {
  const attitude = found("a later hour", { form: "indirect", manner: "attitude", speaker: "Ivo Karst", mention: null });
  const score = scored(found("We open at nine"), attitude);
  expect(score.core).toMatchObject({ right: 1, extra: 0 });
  expect(score.all).toMatchObject({ right: 2, extra: 0, missed: 0, named: 2, speakerRight: 2 });
});

test("the speaker is right by its mention, or by name where gold has no mention", () => {
  const wrong = { speaker: "Somebody", mention: { ...span("The hall"), text: "The hall" } };
  expect(scored(found("We open at nine", wrong)).direct).toMatchObject({ right: 1, named: 1, speakerRight: 0 });
  expect(scored(found("a later hour", { ...wrong, form: "indirect" })).all).toMatchObject({ speakerRight: 0 });
});

test("two that are found at one place count once", () => {
  expect(scored(found("We open at nine"), found("We open at")).direct).toMatchObject({ right: 1, extra: 1 });
});

test("claims are counted apart", () => {
  const claim = found("The hall seats 400 people.", { kind: "claim", form: null, manner: null, speaker: null });
  expect(scored(claim).claims).toMatchObject({ right: 1, extra: 0, missed: 0 });
  expect(scored().claims).toMatchObject({ right: 0, missed: 1 });
});

test("figures are percentages, and null where there is nothing to measure", () => {
  expect(figures({ right: 3, extra: 1, missed: 2, exact: 2, named: 2, speakerRight: 1 })).toEqual({
    precision: 75,
    recall: 60,
    f: 66.7,
    exactF: 44.4,
    speaker: 50,
  });
  expect(figures({ right: 0, extra: 0, missed: 0, exact: 0, named: 0, speakerRight: 0 }).f).toBeNull();
});
