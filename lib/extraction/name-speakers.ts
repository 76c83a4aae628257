import { findMention, findRole } from "./find-mention";
import type { Name } from "./find-names";
import type { ExtractedSpeaker, ExtractedStatement } from "./model";
import { NamedPlaces } from "./named-places";
import { type Resolved, resolveMention, type Said } from "./resolve-mention";
import { outside, type ShapedQuote, spanOf } from "./shape-quote";
import type { Tokens } from "./tokens";
import { wordClass } from "./word-classes";

export type NamedSpeakers = { speakers: ExtractedSpeaker[]; attributed: ExtractedStatement[] };

/**
 * Writes into each quote its mention and its speaker's canonical name, the fullest form in the document, and gathers each
 * speaker's names and roles with their places.
 *
 * “… Chris Nicholson … he said” → mention he, speaker Chris Nicholson.
 */
export function nameSpeakers(t: Tokens, quotes: readonly ShapedQuote[]): NamedSpeakers {
  if (quotes.length === 0) return { speakers: [], attributed: [] };
  const named = new NamedPlaces(t);
  const speakers: ExtractedSpeaker[] = [];
  const places = new Map<string, number>();
  const taken = new Map<string, number>();
  const said: Said[] = [];
  const roles = new Set<string>();
  const known = new Map<number, Resolved>();
  const attributed: ExtractedStatement[] = [];
  for (const { statement, kept } of quotes) {
    attributed.push(statement);
    if (kept.speaker < 0) continue;
    const mention = findMention(t, kept.speaker, kept.cue);
    // What goes on without a cue has the same head as the quote before it, and so the same speaker.
    const resolved = known.get(kept.speaker) ?? resolveMention(t, mention, named, said);
    known.set(kept.speaker, resolved);
    said.push({ at: kept.speaker, resolved });
    const key = keyOf(resolved, kept.speaker);
    const speakerIndex = places.get(key) ?? speakers.push(describe(t, distinct(resolved, taken), mention)) - 1;
    places.set(key, speakerIndex);
    const speaker = speakers[speakerIndex] as ExtractedSpeaker;
    if (resolved.entity) addRole(t, speaker, mention.last, kept.cue, roles);
    statement.speaker = speaker.name;
    statement.mention = kept.cue >= 0 ? outside(spanOf(t, mention.first, mention.last), statement.parts) : null;
    statement.rule = ruleOf(t, statement.rule, kept.speaker);
  }
  return { speakers, attributed };
}

function ruleOf(t: Tokens, rule: string, head: number): string {
  if (rule === "marks-alone" || rule === "goes-on") return rule;
  const kind = t.kind[head];
  return kind === wordClass.pronoun || kind === wordClass.possessive ? `${rule}-pronoun` : rule;
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

/** `known` holds the roles already told of anybody, each once. */
function addRole(t: Tokens, speaker: ExtractedSpeaker, last: number, cue: number, known: Set<string>): void {
  const role = findRole(t, last, cue);
  if (!role) return;
  const span = spanOf(t, role.first, role.last);
  const key = `${speaker.name}: ${span.text}`;
  if (known.has(key)) return;
  known.add(key);
  speaker.roles.push(span.text);
  speaker.roleSpans.push(span);
}
