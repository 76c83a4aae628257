import type { TextSpan } from "@/lib/text/model";
import type { Why, WhyPiece } from "./model";

/** What is known of a statement's attribution: what the extractor stored, or who changed it by hand. */
export type Attributable = {
  kind: "quote" | "claim";
  speaker: string | null;
  /** who changed the attribution, where somebody did */
  changedBy: string | null;
  /** is it a claim within a quote? */
  inQuote: boolean;
  attribution: { rule: string; mention: TextSpan | null; cue: TextSpan | null } | null;
};

/** What each rule saw, by a part of its name: the first that fits tells. `[M]` is the mention, `[C]` the cue. */
const seen: [part: string, words: string][] = [
  ["transcript-turn", "The turn stands under the name [M]."],
  ["speech-same-paragraph", "It goes on from the speech beside it in the paragraph."],
  ["speech-by-turns", "No cue stands beside it: the two who talk take turns."],
  ["speech-alone", "No cue stands beside it."],
  ["speech-beat-before", "The sentence before it in the paragraph tells of [M]."],
  ["speech-beside-subject", "The sentence it stands in tells of [M]."],
  ["turn-in-marks", "It is quoted as a turn under the name [M]."],
  ["signed", "It is signed [M]."],
  ["phrase-used", "A phrase is quoted whose user is [M], by the cue [C]."],
  ["introduced", "The words up to the colon before it begin with [M]."],
  ["marks-alone", "It stands in quotation marks, and no cue claims it."],
  ["goes-on", "It goes on from the quote before it."],
  ["cue-within", "[M] with the cue [C] stands in the middle of it."],
  ["cue-after", "[M] with the cue [C] stands right after it."],
  ["cue-before", "[M] with the cue [C] stands right before it."],
];
const withoutMention = "The cue [C] stands beside it.";
const withoutCue = "[M] stands beside it.";

const pronoun = /^(?:he|she|they|it|him|her|them|i|we|who|which|that|his|its|their|my|our)$/i;

/**
 * Why a statement is attributed as it is, in a sentence or two that quote its words. The one place for it.
 *
 * “she” with the cue “said” stands right after it. Ines Marchetti is the last one named whom “she” fits.
 */
export function why(statement: Attributable): Why {
  const { kind, speaker, changedBy, inQuote, attribution } = statement;
  if (changedBy !== null)
    return plain(speaker === null ? `${changedBy} took the attribution away.` : `${changedBy} chose this speaker.`);
  if (kind === "claim" && inQuote && !attribution?.mention)
    return plain("It is part of what this speaker is quoted with.");
  if (kind === "claim" && speaker === null) return plain("It stands in the document’s own voice.");
  if (attribution === null) return plain(speaker === null ? unnamed : "");
  const { mention, cue } = attribution;
  const sentences = [whatWasSeen(attribution), whoIsMeant(attribution, speaker)].filter(Boolean).join(" ");
  return {
    pieces: inPieces(sentences, mention?.text, cue?.text),
    rests: [mention, cue].filter((span) => span !== null).sort((a, b) => a.start - b.start),
  };
}

const unnamed = "Nobody is named near it; choose a speaker.";
const plain = (words: string): Why => ({ pieces: words === "" ? [] : [{ words, quoted: false }], rests: [] });

type Stored = NonNullable<Attributable["attribution"]>;

function whatWasSeen({ rule, mention, cue }: Stored): string {
  const words = seen.find(([part]) => rule.includes(part))?.[1] ?? "[M] with the cue [C] stands beside it.";
  const [needsMention, needsCue] = [words.includes("[M]"), words.includes("[C]")];
  if ((!needsMention || mention) && (!needsCue || cue)) return words;
  if (cue && needsCue) return withoutMention;
  return mention ? withoutCue : "";
}

function whoIsMeant({ rule, mention, cue }: Stored, speaker: string | null): string {
  if (speaker === null) return unnamed;
  if (rule.includes("transcript-turn")) return "";
  if (rule.startsWith("speech-by-turns")) return `It is the turn of ${speaker}.`;
  if (!mention) return rule.startsWith("speech-same") ? "" : `${speaker} speaks nearest to it.`;
  if (rule.includes("marks-alone") || rule.includes("goes-on")) return `${speaker} speaks nearest to it.`;
  if (/^i$/i.test(mention.text)) return mention.text === speaker ? "" : `${speaker} tells the story.`;
  if (pronoun.test(mention.text)) return `${speaker} is the last one named whom [M] fits.`;
  if (mention.text === speaker) return "";
  return cue || rule ? `[M] is taken to be ${speaker}.` : "";
}

function inPieces(sentences: string, mention: string | undefined, cue: string | undefined): WhyPiece[] {
  return sentences
    .split(/(\[[MC]\])/)
    .filter((words) => words !== "")
    .map((words) => {
      if (words === "[M]") return { words: mention ?? "", quoted: true };
      if (words === "[C]") return { words: cue ?? "", quoted: true };
      return { words, quoted: false };
    });
}
