import type { ExtractedStatement } from "./model";

type Suggestion = Pick<ExtractedStatement, "rule"> & {
  mention: { text: string } | null;
  cue: { text: string } | null;
  speaker: string | null;
};

const places: [ending: string, words: string][] = [
  ["cue-before", "it comes right after the cue"],
  ["cue-after", "the cue comes right after it"],
  ["cue-within", "the cue stands in the middle of it"],
];
const pronoun = /^(?:he|she|they|it|him|her|them|i|we|who|which|that)$/i;

/**
 * Why a suggestion was made, in a sentence or two for the desk, from its rule and the words that made it.
 *
 * “she” with the cue “said”: the cue comes right after it. Marchetti is the last person named whom “she” fits.
 */
export function why({ rule, cue, mention, speaker }: Suggestion): string {
  if (rule === "transcript-turn") return `The turn stands under the name “${mention?.text ?? speaker}”.`;
  if (rule === "sentence-weight")
    return "The sentence says something that can be checked: its words and numbers weigh towards it.";
  return [whyHere(rule, cue, mention), whyThem(rule, mention, speaker)].filter(Boolean).join(" ");
}

function whyHere(rule: string, cue: Suggestion["cue"], mention: Suggestion["mention"]): string {
  if (rule.includes("marks-alone")) return "The words stand in quotation marks and no cue claims them.";
  if (rule.includes("goes-on")) return "It goes on from the quote before it.";
  const place = places.find(([ending]) => rule.includes(ending))?.[1];
  if (!cue) return place ? `A cue was found: ${place}.` : "Its words were taken to be a quote.";
  const subject = mention ? `“${mention.text}” with the cue “${cue.text}”` : `The cue “${cue.text}”`;
  return place ? `${subject}: ${place}.` : `${subject}.`;
}

function whyThem(rule: string, mention: Suggestion["mention"], speaker: string | null): string {
  if (!speaker) return "Nobody near is named as the speaker.";
  if (!mention || rule.includes("marks-alone") || rule.includes("goes-on"))
    return `${speaker} is who speaks nearest to it.`;
  if (pronoun.test(mention.text)) return `${speaker} is the last one named whom “${mention.text}” fits.`;
  return mention.text === speaker
    ? ""
    : `“${mention.text}” is taken to be ${speaker}, the fullest form of the name here.`;
}
