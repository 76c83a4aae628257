import type { ExtractedSpeaker, ExtractedStatement, Extraction } from "@/lib/extraction/model";
import { jaccard, matchTrimmed, overlap, type Span } from "./match-spans";

/** Where gold says that words stand for one of a story’s characters: “Mrs. Hale”, “the lad”, “she”. */
export type CharacterMention = Span & { entity: string };
export type StoryGold = {
  text: string;
  quotes: (Span & { canonical?: string | null })[];
  mentions: CharacterMention[];
  characters: Record<string, { aliases: string[] }>;
};
/** Of the quotes found: how many are told to be somebody’s, rightly as by where that somebody stands, and by what they are called. */
export type CharacterScore = { told: number; byPlace: number; byName: number };

/**
 * Of a story’s quotes that were found, how many are given to the character who speaks.
 *
 * By place: a found speaker is the character whose mentions most of its names’ places are; one without a name in the
 * telling is told by what stands beside its quotes. By name: what the speaker is called is one of gold’s own names for
 * the character, articles left out. “I” is, both ways, whoever “I” mostly is outside all speech. Nobody is wrong.
 */
export function scoreCharacters(score: CharacterScore, gold: StoryGold, { speakers, statements }: Extraction): void {
  const told = gold.mentions.filter((mention) => !gold.quotes.some((quote) => overlap(quote, mention) > 0));
  const teller = mostOf(told.filter(({ start, end }) => gold.text.slice(start, end) === "I"));
  const found = statements.filter(({ kind }) => kind === "quote");
  const places = new Map(
    speakers.map((speaker) => [speaker.name, speaker.name === "I" ? teller : characterOf(speaker, found, told)]),
  );
  for (const [g, f] of matchTrimmed(gold.text, gold.quotes, found)) {
    const canonical = gold.quotes[g]?.canonical;
    if (!canonical) continue;
    score.told++;
    const speaker = found[f]?.speaker;
    if (!speaker) continue;
    if (places.get(speaker) === canonical) score.byPlace++;
    const named = gold.characters[canonical]?.aliases.some((alias) => plain(alias) === plain(speaker));
    if (speaker === "I" ? teller === canonical : named) score.byName++;
  }
}

/** As names are compared: “The clergyman”, “a clergyman” and “the clergyman (2)” are one. */
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/ \(\d+\)$/, "")
    .replace(/^(?:an?|the|his|her) /, "")
    .replace(/[.’']/g, "");

function characterOf(
  speaker: ExtractedSpeaker,
  found: readonly ExtractedStatement[],
  told: readonly CharacterMention[],
): string | undefined {
  const beside = found.flatMap((quote) => (quote.speaker === speaker.name && quote.mention ? [quote.mention] : []));
  return mostOf(mentionsAt(speaker.nameSpans, told)) ?? mostOf(mentionsAt(beside, told));
}

/** For each place the mention that is most like it: “Jack” within “Jack’s mother” is Jack. */
const mentionsAt = (places: readonly Span[], told: readonly CharacterMention[]): CharacterMention[] =>
  places.flatMap((place) => {
    const [best] = told
      .filter((mention) => overlap(mention, place) > 0)
      .sort((a, b) => jaccard(place, b) - jaccard(place, a));
    return best ? [best] : [];
  });

/** The first of equals. */
function mostOf(mentions: readonly CharacterMention[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
