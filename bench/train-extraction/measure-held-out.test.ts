import { expect, it } from "vitest";
import type { ExtractedStatement } from "@/lib/extraction/model";
import type { CorpusQuote } from "./corpus";
import { Measurement } from "./measure-held-out";

const text = "The dam will hold, Ruiz said. Oke was told of, but nobody marked this half.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const found = (words: string): ExtractedStatement => ({
  ...{ kind: "quote", form: "indirect", manner: "speech", ...at(words), text: words },
  ...{ parts: [at(words)], speaker: null, mention: null, cue: null },
  ...{ rule: "for-tests", confidence: 0.85, checkworthiness: 0.5 },
});
const quote: CorpusQuote = {
  ...{ parts: [at("The dam will hold")], type: "indirect", core: true },
  ...{ speakerStart: null, speakerEnd: null, cueStart: at("said").start, cueEnd: at("said").end },
} as CorpusQuote;

it("counts what is found where readers could not mark neither as right nor as wrong", () => {
  const reliabilityWith = (ignore: { start: number; end: number }[]) => {
    const measurement = new Measurement();
    measurement.add({ id: "a", text, quotes: [quote], ignore }, [found("The dam will hold"), found("Oke was told of")]);
    return measurement.result().reliability.filter(({ found }) => found > 0);
  };
  expect(reliabilityWith([])).toEqual([{ confidence: 0.8, found: 2, right: 1 }]);
  expect(reliabilityWith([at("Oke was told of, but nobody marked this half.")])).toEqual([
    { confidence: 0.8, found: 1, right: 1 },
  ]);
});
