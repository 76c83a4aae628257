import type { SpeakerKind } from "./model";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** A run of capitalised words that names somebody, without its title. */
export type Name = { first: number; last: number; words: string[]; titled: boolean };

/** Somebody or something the document names: all runs that name it, and its fullest form. */
export type Entity = { name: string; words: readonly string[]; kind: SpeakerKind; names: Name[] };

export const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|sen|senator|rep|representative|gov|governor|gen|general|col|colonel|capt|captain|sgt|president|chancellor|minister|secretary|mayor|councillor|judge|justice|king|queen|prince|princess|pope|chief|detective|sheriff|officer|attorney)\.?$/i;
const organisationWords =
  /^(?:inc|corp|corporation|ltd|llc|plc|co|company|companies|group|university|college|institute|school|department|ministry|agency|association|committee|council|board|trust|party|police|court|bank|union|times|post|journal|news|commission|office|service|services|authority|foundation|centre|center|federation|society|fund|capital|partners|ventures|technologies|systems|labs|house|senate|congress|parliament|government|administration|army|navy|force|church|hospital|museum|airlines|airways|motors|energy|pharmaceuticals|network|coalition|alliance|league|club|team|press|reuters|nations)\.?$/i;
const dates =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

// “Chinese companies” names no one: where people come from is told of many
const origins =
  /^(?:american|british|chinese|french|german|russian|indian|japanese|korean|european|african|asian|western|israeli|palestinian|iranian|canadian|mexican|spanish|italian|ukrainian)s?$/i;

export const wordText = (t: Tokens, i: number): string => t.text.slice(t.start[i], t.end[i]);

// A run of more capitals than this is a headline or a list, and names nobody as a whole.
const longestName = 10;

/** Runs of capitalised words: “Dr Ines Marchetti”, “the University of Washington”. A title is kept apart. */
export function findNames(t: Tokens): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < t.count; i++) {
    if (!isNameWord(t, i)) continue;
    let last = endOfRun(t, i, i);
    // “University of Washington”, “Bank of the West”
    while (
      last - i < longestName &&
      wordText(t, last + 1) === "of" &&
      isNameWord(t, last + 2) &&
      organisationWords.test(wordText(t, last))
    )
      last = endOfRun(t, i, last + 2);
    let first = i;
    let titled = false;
    while (first < last && titles.test(wordText(t, first))) {
      first++;
      titled = true;
    }
    const words: string[] = [];
    for (let j = first; j <= last; j++) words.push(wordText(t, j));
    const [word = ""] = words;
    if (first < last || !(titles.test(word) || origins.test(word))) names.push({ first, last, words, titled });
    i = last;
  }
  return withoutDates(t, names);
}

const datedBy =
  /^(?:in|on|by|since|until|till|before|after|during|of|from|through|this|last|next|late|early|mid|each|every|\d+)$/i;

/** “on Monday” names nobody, and “May” somebody only where a fuller name ends so: “Lena May”, “Mrs May”. */
function withoutDates(t: Tokens, names: Name[]): Name[] {
  const surnames = new Set<string>();
  for (const { words, titled } of names) if (titled || words.length > 1) surnames.add(words.at(-1) as string);
  return names.filter(({ words: [word = ""], first, last, titled }) => {
    if (titled || first < last || !dates.test(word)) return true;
    return surnames.has(word) && !(first > 0 && datedBy.test(wordText(t, first - 1)));
  });
}

function endOfRun(t: Tokens, first: number, from: number): number {
  let last = from;
  while (last - first + 1 < longestName && joins(t, last, last + 1)) last++;
  return last;
}

const endings = new Set<number>([wordClass.s, wordClass.ed, wordClass.ing, wordClass.ly]);

const joins = (t: Tokens, i: number, next: number) =>
  next < t.count && t.sentence[i] === t.sentence[next] && isNameWord(t, next);

function isNameWord(t: Tokens, i: number): boolean {
  if (i < 0 || i >= t.count || !isWord(t, i)) return false;
  if (t.kind[i] === wordClass.name) return true;
  const bits = t.shape[i] as number;
  // “Ines Marchetti” at a sentence's beginning: the ending of the first word says nothing there
  if (
    bits & shape.capital &&
    endings.has(t.kind[i] as number) &&
    t.kind[i + 1] === wordClass.name &&
    t.sentence[i + 1] === t.sentence[i]
  )
    return true;
  // “01.AI” begins with a digit, but has capitals
  return t.kind[i] === wordClass.number && (bits & shape.digit) !== 0 && /\p{Lu}{2}/u.test(wordText(t, i));
}

/** The document's entities: names of one person or organisation gathered under the fullest of them. */
export function gatherEntities(names: readonly Name[]): Entity[] {
  const entities: Entity[] = [];
  const index: Index = { byName: new Map(), byWord: new Map() };
  const full = names
    .filter((name) => name.words.length > 1)
    .sort((a, b) => b.words.length - a.words.length || a.first - b.first);
  for (const name of full) place(entities, index, name);
  for (const name of names) if (name.words.length === 1) place(entities, index, name);
  return entities;
}

/** Entities by their full names and by each word of them: a lookup instead of a walk over all. */
type Index = { byName: Map<string, Entity>; byWord: Map<string, Entity[]> };

const mostSharing = 50;

function place(entities: Entity[], { byName, byWord }: Index, name: Name): void {
  const joined = name.words.join(" ");
  const first = name.words[0] ?? "";
  const alike = [...(byWord.get(first) ?? []), ...(byWord.get(bare(first)) ?? [])];
  const known = byName.get(joined) ?? alike.find((entity) => isShortFor(name, entity));
  if (known) {
    known.names.push(name);
    if (name.titled) known.kind = "person";
    return;
  }
  const entity: Entity = { name: joined, words: name.words, kind: kindOf(name), names: [name] };
  entities.push(entity);
  byName.set(joined, entity);
  for (const word of name.words) {
    const sharing = byWord.get(word);
    if (!sharing) byWord.set(word, [entity]);
    // a word that dozens of names share tells none of them apart
    else if (sharing.length < mostSharing) sharing.push(entity);
  }
}

/** “Marchetti” for Ines Marchetti; “Wang” for Wang Changhu; never “Lee” for Robin Li. */
function isShortFor(name: Name, entity: Entity): boolean {
  if (entity.kind !== "person") return false;
  const { words } = entity;
  const [only] = name.words;
  if (name.words.length === 1 && only) return words.at(-1) === only || words[0] === only || bare(only) === words.at(-1);
  return name.words.every((word) => words.includes(word));
}

// “Lees” for Lee’s, where an apostrophe was lost
const bare = (word: string) => word.replace(/s$/, "");

function kindOf(name: Name): SpeakerKind {
  if (name.titled) return "person";
  const { words } = name;
  if (words.some((word) => organisationWords.test(word)) || words.includes("of")) return "organisation";
  if (words.length === 1) return "organisation";
  if (words.some((word) => /^\p{Lu}{2,}$|\d/u.test(word)) || words.length > 4) return "organisation";
  return "person";
}
