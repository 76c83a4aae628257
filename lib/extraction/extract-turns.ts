import type { ExtractedSpeaker, ExtractedStatement, Extraction } from "./model";
import type { Models } from "./models";
import type { Turn } from "./read-turns";
import { tokenise } from "./tokenise";
import { weighClaim } from "./weigh-claims";

/** A transcript: each turn is one direct quote of whoever is named before it. */
export function extractTurns(text: string, turns: readonly Turn[], models: Models): Extraction {
  const speakers: ExtractedSpeaker[] = [];
  const known = new Map<string, number>();
  const statements = turns.map(({ speaker, words }): ExtractedStatement => {
    const mention = { ...speaker, text: text.slice(speaker.start, speaker.end) };
    let index = known.get(mention.text);
    if (index === undefined) {
      index = speakers.length;
      known.set(mention.text, index);
      const kind = mention.text.length === 1 ? "unnamed" : "person";
      speakers.push({ name: mention.text, kind, names: [mention.text], nameSpans: [], roles: [], roleSpans: [] });
    }
    speakers[index]?.nameSpans.push(mention);
    const content = text.slice(words.start, words.end);
    const t = tokenise(content);
    let worth = 0;
    for (let s = 0; s + 1 < t.sentenceStart.length; s++) {
      const [first, last] = [t.sentenceStart[s] as number, (t.sentenceStart[s + 1] as number) - 1];
      if (last > first) worth = Math.max(worth, weighClaim(models.claim, t, first, last));
    }
    return {
      kind: "quote",
      form: "direct",
      manner: "speech",
      ...words,
      text: content,
      parts: [words],
      speaker: mention.text,
      mention,
      cue: null,
      rule: "transcript-turn",
      confidence: 0.99,
      checkworthiness: Math.round(worth * 1000) / 1000,
    };
  });
  return { speakers, statements };
}
