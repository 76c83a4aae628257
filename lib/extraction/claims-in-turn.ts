import type { Span } from "@/lib/text/model";
import type { LinearModel } from "./linear-model";
import type { ExtractedStatement } from "./model";
import { round } from "./shape-quote";
import { tokenise } from "./tokenise";
import { isWord } from "./tokens";
import { weighClaim } from "./weigh-claims";

const leastWeight = 0.5;
const fewestWords = 4;

/** The sentences of a turn that are worth a check, and what the best of them weighs. */
export function claimsInTurn(
  text: string,
  parts: readonly Span[],
  speaker: string,
  model: LinearModel,
): { claims: ExtractedStatement[]; worth: number } {
  let worth = 0;
  const claims: ExtractedStatement[] = [];
  for (const part of parts) {
    const t = tokenise(text.slice(part.start, part.end));
    for (let s = 0; s + 1 < t.sentenceStart.length; s++) {
      let [first, last] = [t.sentenceStart[s] as number, (t.sentenceStart[s + 1] as number) - 1];
      while (first < last && !isWord(t, first)) first++;
      while (last > first && !isWord(t, last)) last--;
      if (last - first + 1 < fewestWords) continue;
      const weight = weighClaim(model, t, first, last);
      worth = Math.max(worth, weight);
      const start = part.start + (t.start[first] as number);
      const end = part.start + (t.end[last] as number);
      if (weight < leastWeight || text.slice(end, end + 2).includes("?")) continue;
      claims.push({
        kind: "claim",
        form: null,
        manner: null,
        start,
        end,
        text: text.slice(start, end),
        parts: [{ start, end }],
        speaker,
        mention: null,
        cue: null,
        rule: "turn-weight",
        confidence: round(weight),
        checkworthiness: round(weight),
      });
    }
  }
  return { claims, worth: round(worth) };
}
