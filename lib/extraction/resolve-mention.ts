import { findMention, type Mention } from "./find-mention";
import { type Entity, titles, wordText } from "./find-names";
import type { SpeakerKind } from "./model";
import type { NamedPlaces } from "./named-places";
import { isWord, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

export type Resolved = { name: string; kind: SpeakerKind; entity: Entity | null };
/** Who has been quoted so far, in order, with the head of each mention. */
export type Said = { at: number; resolved: Resolved };

const personal = /^(?:he|she|him|her|i|me|his|my)$/i;
const plural = /^(?:they|them|we|us|their|our)$/i;
const indefinite =
  /^(?:some|many|others|several|most|both|few|all|those|one|someone|somebody|everyone|everybody|people)$/i;
const relative = /^(?:who|which|that|whom)$/i;
// “the company” is whichever was named last; “the council” only one that is called so
const firms =
  /^(?:company|firm|startup|start-up|group|organisation|organization|agency|newspaper|station|charity|report|study|statement|website)$/i;
const bodies =
  /^(?:government|ministry|department|bank|board|council|party|university|team|union|trust|court|committee|commission)$/i;
const crowd = /(?:s|people|police|men|women|media|staff)$/i;

/**
 * Who a mention stands for. A name is its entity; a pronoun the last who spoke or was named; “the company” the last
 * organisation; anything else an unnamed source or a group, under its own words.
 */
export function resolveMention(t: Tokens, mention: Mention, places: NamedPlaces, said: readonly Said[]): Resolved {
  const { head } = mention;
  const word = wordText(t, head);
  const both = bothNamed(t, mention, places);
  if (both) return unnamed(both, "group");
  const named = entityIn(places, mention);
  // “Lee” in “Mr. Lee”, not “Baidu” in “a Baidu spokesperson”
  if (named && (places.at(head) === named || titles.test(word)))
    return { name: named.name, kind: named.kind, entity: named };
  if (/^(?:his|her)$/i.test(word) && t.kind[head] === wordClass.possessive) {
    const owner = ownerBefore(t, head, places);
    if (owner) return owner;
  }
  if (personal.test(word)) return lastPerson(t, head, places, said) ?? unnamed(word);
  if (relative.test(word)) return nounBefore(t, head, places) ?? nearest(places, head, "any") ?? unnamed(word);
  if (/^its?$/i.test(word)) return nearest(places, head, "organisation") ?? unnamed(word);
  if (plural.test(word)) return lastGroup(said) ?? unnamed(word, "group");
  const words = t.text.slice(t.start[mention.first], t.end[mention.last]);
  const definite = /^the\s/i.test(words);
  if (definite && firms.test(word)) return nearest(places, head, "organisation") ?? unnamed(words);
  if (definite && bodies.test(word)) return sameBody(places, head, word) ?? unnamed(words, "organisation");
  const beside = namedBeside(t, mention, places);
  if (beside) return { name: beside.name, kind: beside.kind, entity: beside };
  if (indefinite.test(word)) return unnamed(words);
  return unnamed(words, isCrowd(word) ? "group" : "unnamed");
}

const isCrowd = (words: string) => crowd.test(words) && !/ss$/i.test(words);
const unnamed = (name: string, kind: SpeakerKind = "unnamed"): Resolved => ({ name, kind, entity: null });

/** “Kofi Osei and Lena Berg”: two who are named speak together, whichever of them is the head. */
function bothNamed(t: Tokens, { first, last, head }: Mention, places: NamedPlaces): string | null {
  const own = places.at(head);
  if (own === undefined) return null;
  const before = first > 1 ? joined(t, head, first - 1, first - 2, places) : undefined;
  if (before) return `${before.name} and ${(places.at(last) ?? own).name}`;
  const after = joined(t, head, last + 1, last + 2, places);
  return after && endsSubject(t, last + 2, places) ? `${own.name} and ${after.name}` : null;
}

/** Whoever else “and” joins to the head, in its sentence. */
function joined(t: Tokens, head: number, and: number, other: number, places: NamedPlaces): Entity | undefined {
  const entity = places.at(other);
  const isJoined = entity && wordText(t, and) === "and" && t.sentence[other] === t.sentence[head];
  return isJoined && entity !== places.at(head) ? entity : undefined;
}

/** “Wendmill and 01.Mill, among others, warned”: after the second name comes a comma, or their verb. */
function endsSubject(t: Tokens, name: number, places: NamedPlaces): boolean {
  let next = name + 1;
  while (places.at(next) !== undefined && places.at(next) === places.at(name)) next++;
  const kind = t.kind[next];
  return kind === wordClass.comma || kind === wordClass.auxiliary || kind === wordClass.ed;
}

/** “her chief engineer, Dr Ines Marchetti, said”: the person named between the commas after what they are. */
function namedBeside(t: Tokens, { last }: Mention, places: NamedPlaces): Entity | null {
  if (t.kind[last + 1] !== wordClass.comma) return null;
  let at = last + 2;
  while (isWord(t, at) && titles.test(wordText(t, at))) at++;
  const entity = places.at(at);
  if (entity?.kind !== "person" || t.sentence[at] !== t.sentence[last]) return null;
  while (places.at(at) === entity) at++;
  return t.kind[at] === wordClass.comma ? entity : null;
}

/**
 * “a banner that says”, “two farmers who said”: the noun right before it, where that names nobody; “Osei, the mayor of
 * Harrow, who said”, “Osei, a farmer who said”: whoever that says more of.
 */
function nounBefore(t: Tokens, relative: number, places: NamedPlaces): Resolved | null {
  const isAside = t.kind[relative - 1] === wordClass.comma;
  const noun = isAside ? relative - 2 : relative - 1;
  if (noun < 0 || t.sentence[noun] !== t.sentence[relative]) return null;
  const described = describedBy(t, noun, places);
  if (described) return { name: described.name, kind: described.kind, entity: described };
  const isNoun = t.kind[noun] === wordClass.other || t.kind[noun] === wordClass.s;
  if (isAside || !isNoun || places.at(noun)) return null;
  const { first, last } = findMention(t, noun, relative);
  const words = t.text.slice(t.start[first], t.end[last]);
  return unnamed(words, isCrowd(words) ? "group" : "unnamed");
}

const longestDescription = 10;

/** Whom the words that end here describe, where a comma parts them from a name: “Osei, the mayor of Harrow”. */
function describedBy(t: Tokens, last: number, places: NamedPlaces): Entity | undefined {
  let first = last;
  while (last - first < longestDescription && isWord(t, first - 1) && t.sentence[first - 1] === t.sentence[last])
    first--;
  return t.kind[first] === wordClass.determiner && t.kind[first - 1] === wordClass.comma
    ? places.at(first - 2)
    : undefined;
}

// “Contrary to her claim”, “Given his claim”: a capital at a sentence's beginning, and no name
const opensPhrase = new Set<number>([wordClass.to, wordClass.preposition, wordClass.possessive]);

/** “Osei stood by his claim”: whoever the sentence names before it, though one word tells no person from a firm. */
function ownerBefore(t: Tokens, head: number, places: NamedPlaces): Resolved | null {
  const found = places.lastBefore(head, "any");
  if (!found || t.sentence[found.at] !== t.sentence[head]) return null;
  const { entity } = found;
  if (entity.kind !== "person" && (entity.words.length > 1 || opensPhrase.has(t.kind[found.at + 1] as number)))
    return null;
  return { name: entity.name, kind: entity.kind, entity };
}

const bodiesBack = 20;

/** “the trust” for the Wend Rivers Trust, however many others were named since. */
function sameBody(places: NamedPlaces, before: number, word: string): Resolved | null {
  let place = before;
  for (let i = 0; i < bodiesBack; i++) {
    const found = places.lastBefore(place, "organisation");
    if (!found) return null;
    const { entity } = found;
    if (entity.words.some((own) => own.toLowerCase() === word.toLowerCase()))
      return { name: entity.name, kind: entity.kind, entity };
    place = found.at;
  }
  return null;
}

function entityIn(places: NamedPlaces, { first, last }: { first: number; last: number }): Entity | undefined {
  for (let i = first; i <= last; i++) if (places.at(i)) return places.at(i);
  return undefined;
}

// further back than this many quotes or words, nobody is who “she” is
const memoryOfQuotes = 40;
const memoryOfWords = 2000;
const reach = 3;

/** The last who spoke that is no person: “they”. */
function lastGroup(said: readonly Said[]): Resolved | undefined {
  for (let i = said.length - 1; i >= Math.max(0, said.length - memoryOfQuotes); i--) {
    const { resolved } = said[i] as Said;
    if (resolved.kind !== "person") return resolved;
  }
  return undefined;
}

/** The last person who spoke before a place and in a paragraph near it. */
function lastPersonWhoSpoke(t: Tokens, at: number, said: readonly Said[]): Said | undefined {
  const furthest = (t.paragraph[at] as number) - reach;
  for (let i = said.length - 1; i >= Math.max(0, said.length - memoryOfQuotes); i--) {
    const one = said[i] as Said;
    const near = one.at < at && (t.paragraph[one.at] as number) >= furthest;
    if (near && one.resolved.kind === "person") return one;
  }
  return undefined;
}

function lastPerson(t: Tokens, at: number, places: NamedPlaces, said: readonly Said[]): Resolved | null {
  const spoke = lastPersonWhoSpoke(t, at, said);
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
