import { describe, expect, it } from "vitest";
import { type FoundStatement, type GoldStatement, QuoteScore, type Subset } from "./score-quotes";

const text = "“We moved,” Osei said. Berg wants a bridge.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const gold: GoldStatement[] = [
  { parts: [at("“We moved,”")], type: "direct", core: true, speaker: [at("Osei")], cue: [at("said")] },
  { parts: [at("a bridge")], type: "indirect", core: false, speaker: [at("Berg")], cue: [at("wants")] },
];
const said: FoundStatement = {
  parts: [at("We moved")],
  type: "direct",
  speech: true,
  mention: at("Osei"),
  cue: at("said"),
};
const wants: FoundStatement = {
  parts: [at("bridge")],
  type: "indirect",
  speech: false,
  mention: at("Osei"),
  cue: null,
};

const score = (subset: Subset, found: FoundStatement[]) => {
  const counting = new QuoteScore(subset);
  counting.add(text, gold, found);
  return counting.result();
};

describe("QuoteScore", () => {
  it("takes marks and stops at the edges for no difference", () => {
    expect(score("direct", [said])).toMatchObject({ P: 100, R: 100, F: 100, exactF: 100, speaker: 100, cue: 100 });
  });

  it("counts what is half right by overlap, and what names another speaker as wrong", () => {
    expect(score("all", [said, wants])).toMatchObject({ F: 100, exactF: 50, speaker: 50, cue: 50, endToEnd: 50 });
  });

  it("counts what stands mostly in a stretch to ignore neither right nor wrong", () => {
    const extra = { ...wants, parts: [at("Berg wants")] };
    const counting = (ignore: { start: number; end: number }[]) => {
      const score = new QuoteScore("all");
      score.add(text, gold, [said, wants, extra], ignore);
      return score.result().P;
    };
    expect(counting([])).toBeLessThan(100);
    expect(counting([at("Berg wants a")])).toBe(100);
    expect(counting([at("Berg")])).toBeLessThan(100);
  });

  it("leaves attitudes out of core, found or not", () => {
    expect(score("core", [said, wants])).toMatchObject({ P: 100, R: 100 });
    expect(score("core", [{ ...said, speech: false }])).toMatchObject({ R: 0, endToEnd: 0 });
  });

  it("counts what touches nothing as wrong", () => {
    expect(score("all", [{ ...said, parts: [at("said")] }])).toMatchObject({ P: 0, R: 0, F: 0 });
  });
});
