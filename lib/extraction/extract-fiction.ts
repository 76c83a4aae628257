import { paragraphSpans } from "@/lib/text/paragraphs";
import { type Attributed, attributeSpeech, type Speech } from "./attribute-speech";
import type { Character } from "./characters";
import type { ExtractedSpeaker, ExtractedStatement, Extraction } from "./model";
import type { Models } from "./models";
import { round, spanOf } from "./shape-quote";
import { readSpeech, type SpeechUnit } from "./speech-units";
import type { Tokens } from "./tokens";
import { weighClaim } from "./weigh-claims";

/**
 * A story: all that stands between the marks it uses for speech, each said by one of its characters. A story tells
 * nothing in its own voice that could be checked. Null where no speech is marked.
 */
export function extractFiction(t: Tokens, models: Models): Extraction | null {
  const units = readSpeech(t.text, paragraphSpans(t.text));
  const speech = asTokens(t, units);
  if (speech.length === 0) return null;
  const { said } = attributeSpeech(
    t,
    speech.map(({ tokens }) => tokens),
  );
  const names = nameAll(said);
  const statements = speech.map(({ unit, tokens }, i) => {
    const one = said[i] as Attributed;
    const { start, end } = unit;
    return {
      kind: "quote",
      form: "direct",
      manner: "speech",
      start,
      end,
      text: t.text.slice(start, end),
      parts: [{ start, end }],
      speaker: one.speaker ? (names.get(one.speaker) ?? null) : null,
      mention: one.mention && spanOf(t, one.mention.first, one.mention.last),
      cue: one.cue < 0 ? null : spanOf(t, one.cue, one.cue),
      rule: one.rule,
      confidence: confidence[one.rule.replace(/-pronoun$/, "")] ?? 0.6,
      checkworthiness: round(weighClaim(models.claim, t, tokens.first, tokens.last)),
    } satisfies ExtractedStatement;
  });
  return { speakers: describeAll(t, names), statements };
}

/** How often each rule names the right one, as found on stories with every speaker marked. */
const confidence: Record<string, number> = {
  "speech-cue-after": 0.9,
  "speech-cue-before": 0.85,
  "speech-same-paragraph": 0.85,
  "speech-beside-subject": 0.75,
  "speech-beat-before": 0.75,
  "speech-by-turns": 0.65,
  "speech-alone": 0.5,
};

function asTokens(t: Tokens, units: readonly SpeechUnit[]): { unit: SpeechUnit; tokens: Speech }[] {
  const speech: { unit: SpeechUnit; tokens: Speech }[] = [];
  let at = 0;
  for (const unit of units) {
    while (at < t.count && (t.end[at] as number) <= unit.start) at++;
    const first = at;
    while (at < t.count && (t.start[at] as number) < unit.end) at++;
    if (at > first) speech.push({ unit, tokens: { first, last: at - 1, paragraph: t.paragraph[first] as number } });
  }
  return speech;
}

/** Names are unique in a document: a second “the stranger” has a number. */
function nameAll(said: readonly Attributed[]): Map<Character, string> {
  const names = new Map<Character, string>();
  const taken = new Map<string, number>();
  for (const { speaker } of said) {
    if (!speaker || names.has(speaker)) continue;
    const count = (taken.get(speaker.name) ?? 0) + 1;
    taken.set(speaker.name, count);
    names.set(speaker, count === 1 ? speaker.name : `${speaker.name} (${count})`);
  }
  return names;
}

const describeAll = (t: Tokens, names: ReadonlyMap<Character, string>): ExtractedSpeaker[] =>
  [...names].map(([character, name]) => {
    const nameSpans = character.places.map(({ first, last }) => spanOf(t, first, last));
    const kind = character.named ? "person" : "unnamed";
    return { name, kind, names: [...new Set(nameSpans.map(({ text }) => text))], nameSpans, roles: [], roleSpans: [] };
  });
