import { claimsInTurn } from "./claims-in-turn";
import type { ExtractedStatement, Extraction } from "./model";
import type { Models } from "./models";
import { nameTurns } from "./name-turns";
import type { Turn } from "./read-turns";

/** A transcript: each turn is one direct quote of whoever is named before it, and may hold claims. */
export function extractTurns(text: string, turns: readonly Turn[], models: Models): Extraction {
  const { speakers, nameOf } = nameTurns(text, turns);
  const statements = turns.flatMap(({ speaker, parts }): ExtractedStatement[] => {
    const mention = { ...speaker, text: text.slice(speaker.start, speaker.end) };
    const name = nameOf(mention.text);
    const start = parts[0]?.start ?? 0;
    const end = parts.at(-1)?.end ?? 0;
    const { claims, worth } = claimsInTurn(text, parts, name, models.claim);
    const turn: ExtractedStatement = {
      kind: "quote",
      form: "direct",
      manner: "speech",
      start,
      end,
      text: text.slice(start, end),
      parts,
      speaker: name,
      mention,
      cue: null,
      rule: "transcript-turn",
      confidence: 0.99,
      checkworthiness: worth,
    };
    return [turn, ...claims];
  });
  return { speakers, statements };
}
