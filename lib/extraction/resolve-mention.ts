import { type Entity, titles, wordText } from "./find-names";
import type { SpeakerKind } from "./model";
import type { NamedPlaces } from "./named-places";
import type { Tokens } from "./tokens";

export type Resolved = { name: string; kind: SpeakerKind; entity: Entity | null };
/** Who has been quoted so far, in order, with the head of each mention. */
export type Said = { at: number; resolved: Resolved };

const personal = /^(?:he|she|him|her|i|me)$/i;
const plural = /^(?:they|them|we|us)$/i;
const indefinite =
  /^(?:some|many|others|several|most|both|few|all|those|one|someone|somebody|everyone|everybody|people)$/i;
const relative = /^(?:who|which|that|whom)$/i;
const bodies =
  /^(?:company|firm|startup|start-up|group|organisation|organization|agency|government|ministry|department|bank|board|council|party|university|team|newspaper|station|charity|union|trust|court|report|study|statement|website)$/i;
const crowd = /(?:s|people|police|men|women|media|staff)$/i;

/**
 * Who a mention stands for. A name is its entity; a pronoun the last who spoke or was named; “the company” the last
 * organisation; anything else an unnamed source or a group, under its own words.
 */
export function resolveMention(
  t: Tokens,
  mention: { first: number; last: number },
  head: number,
  places: NamedPlaces,
  said: readonly Said[],
): Resolved {
  const word = wordText(t, head);
  const named = entityIn(places, mention);
  // “Lee” in “Mr. Lee”, not “Baidu” in “a Baidu spokesperson”
  if (named && (places.at(head) === named || titles.test(word)))
    return { name: named.name, kind: named.kind, entity: named };
  if (personal.test(word)) return lastPerson(t, head, places, said) ?? unnamed(word);
  if (relative.test(word)) return nearest(places, head, "any") ?? unnamed(word);
  if (/^it$/i.test(word)) return nearest(places, head, "organisation") ?? unnamed(word);
  if (plural.test(word))
    return lastSaid(said, (one) => one.resolved.kind !== "person")?.resolved ?? unnamed(word, "group");
  const words = t.text.slice(t.start[mention.first], t.end[mention.last]);
  const definite = /^the\s/i.test(words);
  if (definite && bodies.test(word)) return nearest(places, head, "organisation") ?? unnamed(words);
  if (indefinite.test(word)) return unnamed(words);
  return unnamed(words, crowd.test(word) && !/ss$/i.test(word) ? "group" : "unnamed");
}

const unnamed = (name: string, kind: SpeakerKind = "unnamed"): Resolved => ({ name, kind, entity: null });

function entityIn(places: NamedPlaces, { first, last }: { first: number; last: number }): Entity | undefined {
  for (let i = first; i <= last; i++) if (places.at(i)) return places.at(i);
  return undefined;
}

// further back than this many quotes or words, nobody is who “she” is
const memoryOfQuotes = 40;
const memoryOfWords = 2000;
const reach = 3;

function lastSaid(said: readonly Said[], fits: (one: Said) => boolean): Said | undefined {
  for (let i = said.length - 1; i >= Math.max(0, said.length - memoryOfQuotes); i--)
    if (fits(said[i] as Said)) return said[i];
  return undefined;
}

function lastPerson(t: Tokens, at: number, places: NamedPlaces, said: readonly Said[]): Resolved | null {
  const paragraph = t.paragraph[at] as number;
  const near = (token: number) => token < at && paragraph - (t.paragraph[token] as number) <= reach;
  const spoke = lastSaid(said, (one) => one.resolved.kind === "person" && near(one.at));
  const named = nearest(places, at, "person");
  if (!spoke || !named) return spoke?.resolved ?? named;
  // Somebody named since in another paragraph than the last speaker's is talked about now.
  const turned = named.at > spoke.at && t.paragraph[named.at] !== t.paragraph[spoke.at];
  return turned ? named : spoke.resolved;
}

function nearest(
  places: NamedPlaces,
  before: number,
  wanted: "person" | "organisation" | "any",
): (Resolved & { at: number }) | null {
  const found = places.lastBefore(before, wanted);
  if (!found || found.at <= before - memoryOfWords) return null;
  const { entity, at } = found;
  return { name: entity.name, kind: entity.kind, entity, at };
}
