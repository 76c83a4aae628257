import { findMention, findRole } from "./find-mention";
import { type Entity, findNames, gatherEntities, type Name } from "./find-names";
import type { ExtractedSpeaker, ExtractedStatement } from "./model";
import { type Resolved, resolveMention } from "./resolve-mention";
import { type ShapedQuote, spanOf } from "./shape-quote";
import type { Tokens } from "./tokens";
import { wordClass } from "./word-classes";

export type NamedSpeakers = { speakers: ExtractedSpeaker[]; attributed: ExtractedStatement[] };

/**
 * Gives each quote its mention and its speaker's canonical name, the fullest form in the document, and gathers each
 * speaker's names and roles with their places.
 *
 * “… Chris Nicholson … he said” → mention he, speaker Chris Nicholson.
 */
export function nameSpeakers(t: Tokens, quotes: readonly ShapedQuote[]): NamedSpeakers {
  const entityAt: (Entity | undefined)[] = new Array(t.count);
  for (const entity of gatherEntities(findNames(t)))
    for (const { first, last } of entity.names) entityAt.fill(entity, first, last + 1);
  const speakers: ExtractedSpeaker[] = [];
  const places = new Map<string, number>();
  const taken = new Map<string, number>();
  const said: { at: number; resolved: Resolved }[] = [];
  const known = new Map<number, Resolved>();
  const attributed = quotes.map(({ statement, kept }) => {
    if (kept.speaker < 0) return statement;
    const mention = findMention(t, kept.speaker, kept.cue);
    // What goes on without a cue has the same head as the quote before it, and so the same speaker.
    const resolved = known.get(kept.speaker) ?? resolveMention(t, mention, kept.speaker, entityAt, said);
    known.set(kept.speaker, resolved);
    said.push({ at: kept.speaker, resolved });
    const key = keyOf(resolved, kept.speaker);
    const speakerIndex = places.get(key) ?? speakers.push(describe(t, distinct(resolved, taken), mention)) - 1;
    places.set(key, speakerIndex);
    const speaker = speakers[speakerIndex] as ExtractedSpeaker;
    addRole(t, speaker, resolved, mention.last, kept.cue);
    const own = kept.cue >= 0 ? spanOf(t, mention.first, mention.last) : null;
    return {
      ...statement,
      speaker: speaker.name,
      mention: own,
      rule: ruleOf(t, statement.rule, kept.speaker),
    };
  });
  return { speakers, attributed };
}

function ruleOf(t: Tokens, rule: string, head: number): string {
  if (rule === "marks-alone" || rule === "goes-on") return rule;
  return t.kind[head] === wordClass.pronoun ? `${rule}-pronoun` : rule;
}

/** Two unnamed sources are never one, though both are “some”: each mention is its own. */
function keyOf({ name, kind, entity }: Resolved, head: number): string {
  return entity || (kind !== "unnamed" && kind !== "group") ? name : `${name} at ${head}`;
}

/** Names of speakers are unique in a document: the second “some” has a number. */
function distinct(resolved: Resolved, taken: Map<string, number>): Resolved {
  const count = (taken.get(resolved.name) ?? 0) + 1;
  taken.set(resolved.name, count);
  return count === 1 ? resolved : { ...resolved, name: `${resolved.name} (${count})` };
}

function describe(t: Tokens, resolved: Resolved, mention: { first: number; last: number }): ExtractedSpeaker {
  const places: { first: number; last: number }[] = resolved.entity
    ? [...resolved.entity.names].sort(byPlace)
    : [mention];
  const nameSpans = places.map((place) => spanOf(t, place.first, place.last));
  const names = [...new Set(nameSpans.map((span) => span.text))];
  return { name: resolved.name, kind: resolved.kind, names, nameSpans, roles: [], roleSpans: [] };
}

const byPlace = (a: Name, b: Name) => a.first - b.first;

function addRole(t: Tokens, speaker: ExtractedSpeaker, resolved: Resolved, last: number, cue: number): void {
  const role = resolved.entity ? findRole(t, last, cue) : null;
  if (!role) return;
  const span = spanOf(t, role.first, role.last);
  if (speaker.roles.includes(span.text)) return;
  speaker.roles.push(span.text);
  speaker.roleSpans.push(span);
}
