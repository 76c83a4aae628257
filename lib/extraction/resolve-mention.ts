import type { Entity } from "./find-names";
import { titles, wordText } from "./find-names";
import type { SpeakerKind } from "./model";
import type { Tokens } from "./tokens";

export type Resolved = { name: string; kind: SpeakerKind; entity: Entity | null };
/** The entity named at each token, if any. */
export type EntityPlaces = readonly (Entity | undefined)[];
type Said = { at: number; resolved: Resolved };

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
  places: EntityPlaces,
  said: readonly Said[],
): Resolved {
  const word = wordText(t, head);
  const named = entityIn(places, mention);
  if (named && (isNameHead(named, head) || titles.test(word)))
    return { name: named.name, kind: named.kind, entity: named };
  if (personal.test(word)) return lastPerson(t, head, places, said) ?? unnamed(word);
  if (relative.test(word)) return nearest(places, head, () => true) ?? unnamed(word);
  if (/^it$/i.test(word)) return nearest(places, head, (entity) => entity.kind === "organisation") ?? unnamed(word);
  if (plural.test(word))
    return said.findLast((one) => one.resolved.kind !== "person")?.resolved ?? unnamed(word, "group");
  const words = t.text.slice(t.start[mention.first], t.end[mention.last]);
  const definite = /^the\s/i.test(words);
  if (definite && bodies.test(word))
    return nearest(places, head, (entity) => entity.kind === "organisation") ?? unnamed(words);
  if (indefinite.test(word)) return unnamed(words);
  return unnamed(words, crowd.test(word) && !/ss$/i.test(word) ? "group" : "unnamed");
}

const unnamed = (name: string, kind: SpeakerKind = "unnamed"): Resolved => ({ name, kind, entity: null });

function entityIn(places: EntityPlaces, { first, last }: { first: number; last: number }): Entity | null {
  for (let i = first; i <= last; i++) if (places[i]) return places[i] as Entity;
  return null;
}

/** “Lee” in “Mr. Lee”, not “Baidu” in “a Baidu spokesperson”. */
const isNameHead = (entity: Entity, head: number) =>
  entity.names.some((name) => name.first <= head && head <= name.last);

const reach = 3;

function lastPerson(t: Tokens, at: number, places: EntityPlaces, said: readonly Said[]): Resolved | null {
  const paragraph = t.paragraph[at] as number;
  const near = (token: number) => token < at && paragraph - (t.paragraph[token] as number) <= reach;
  const spoke = said.findLast((one) => one.resolved.kind === "person" && near(one.at));
  const named = nearest(places, at, (entity) => entity.kind === "person");
  if (!spoke) return named;
  // Somebody named since in another paragraph than the last speaker's is talked about now.
  const since = named?.entity?.names.findLast((name) => name.first < at);
  const turned = since && since.first > spoke.at && t.paragraph[since.first] !== t.paragraph[spoke.at];
  return turned ? named : spoke.resolved;
}

// further back than this, a name is no longer who “she” is
const memory = 2000;

function nearest(places: EntityPlaces, at: number, fits: (entity: Entity) => boolean): Resolved | null {
  for (let i = at - 1; i >= 0 && i > at - memory; i--) {
    const entity = places[i];
    if (entity && fits(entity)) return { name: entity.name, kind: entity.kind, entity };
  }
  return null;
}
