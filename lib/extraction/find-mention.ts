import { titles, wordText } from "./find-names";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const goesLeft = new Set<number>([
  wordClass.other,
  wordClass.name,
  wordClass.s,
  wordClass.ing,
  wordClass.ed,
  wordClass.number,
  wordClass.clitic,
  wordClass.adverb,
]);
const goesRight = new Set<number>([wordClass.other, wordClass.name, wordClass.s, wordClass.number]);
const opens = new Set<number>([wordClass.determiner, wordClass.possessive]);

// A source of more words than this is a description, and its head says enough.
const longestMention = 12;

/** The words that name a source, both ends included, and the one of them that says what it is. */
export type Mention = { first: number; last: number; head: number };

/** The words of a mention: “a Baidu spokesperson” for the head “Baidu”, “Kofi Osei” for “Osei”. */
export function findMention(t: Tokens, speaker: number, cue: number): Mention {
  const kind = t.kind[speaker];
  const head = wordText(t, speaker).toLowerCase() === "others" ? beforeAmongOthers(t, speaker) : speaker;
  if (kind === wordClass.pronoun || kind === wordClass.question || kind === wordClass.possessive)
    return { first: head, last: head, head };
  const many = manyFrom(t, head, cue);
  if (many) return many;
  const last = endOfNames(t, endOfNouns(t, head, cue), head, cue);
  const mention = withSource(t, withPlace(t, { first: startOf(t, head, cue), last, head }, cue));
  // “a Baidu spokesperson” is a spokesperson
  const describes = mention.last < cue && sources.test(wordText(t, mention.last)) ? mention.last : mention.head;
  return { ...mention, head: describes };
}

const sources =
  /^(?:spokes(?:person|man|woman|people)|officials?|executives?|employees?|representatives?|engineers?)$/i;
const quantities = /^(?:dozens?|hundreds|thousands|scores|number|handful|pair|couple|majority|more)$/i;
const placing = /^(?:in|at|from|near|across)$/i;

function startOf(t: Tokens, head: number, cue: number): number {
  const from = t.sentenceStart[t.sentence[head] as number] as number;
  let first = head;
  while (first > from && head - first < longestMention && first - 1 !== cue && adjacent(t, first - 1)) {
    const kind = t.kind[first - 1] as number;
    if (opens.has(kind)) return first - 1;
    if (kind === wordClass.ing && isMadeTo(t, first - 1, head)) break;
    if (!goesLeft.has(kind) && !titles.test(wordText(t, first - 1))) break;
    first--;
  }
  return first;
}

/** “…, leading mill owners to coin a word”: what the owners are led to, and no word for them. */
function isMadeTo(t: Tokens, participle: number, head: number): boolean {
  if (t.kind[participle - 1] !== wordClass.comma) return false;
  let next = head + 1;
  while (next - head < longestMention && isWord(t, next) && goesRight.has(t.kind[next] as number)) next++;
  return t.kind[next] === wordClass.to;
}

/** “the” or “a dozen” alone names nobody: the nouns it opens do. A noun before its cue takes those up to the cue. */
function endOfNouns(t: Tokens, head: number, cue: number): number {
  let last = head;
  while (last - head < 6 && last + 1 !== cue && adjacent(t, last) && goesRight.has(t.kind[last + 1] as number)) last++;
  if (opens.has(t.kind[head] as number) || quantities.test(wordText(t, head))) return last;
  const closes = last + 1 === cue || t.kind[last + 1] === wordClass.comma;
  const plain = t.kind[head] !== wordClass.name || sources.test(wordText(t, last));
  return head < cue && closes && plain && last - head <= 2 ? last : head;
}

function endOfNames(t: Tokens, from: number, head: number, cue: number): number {
  let last = from;
  while (last - head < longestMention && last + 1 !== cue && adjacent(t, last) && t.kind[last + 1] === wordClass.name)
    last++;
  return last;
}

/** “Wendmill and Harrow, among others, warned”: whoever is named before it. */
function beforeAmongOthers(t: Tokens, others: number): number {
  const among = others - 1;
  const named = among - 2;
  const isAside = named >= 0 && wordText(t, among) === "among" && t.kind[among - 1] === wordClass.comma;
  return isAside && isWord(t, named) ? named : others;
}

/** “Mill owners in Wend”: the owners speak, not the place they are in. */
function withPlace(t: Tokens, mention: Mention, cue: number): Mention {
  const preposition = mention.first - 1;
  const noun = preposition - 1;
  const placed =
    mention.last < cue &&
    noun >= 0 &&
    t.kind[mention.head] === wordClass.name &&
    adjacent(t, preposition) &&
    adjacent(t, noun) &&
    placing.test(wordText(t, preposition)) &&
    t.kind[noun] === wordClass.s;
  return placed ? { first: startOf(t, noun, cue), last: mention.last, head: noun } : mention;
}

/** “Mill owners in Wend also said”, at a sentence’s beginning: its capital makes no name of the first word. */
function manyFrom(t: Tokens, capital: number, cue: number): Mention | null {
  const noun = capital + 1;
  const first = ((t.shape[capital] as number) & shape.sentenceFirst) !== 0;
  if (!first || t.kind[capital] !== wordClass.name || t.kind[noun] !== wordClass.s || noun >= cue) return null;
  let last = noun;
  if (placing.test(wordText(t, noun + 1))) {
    last = noun + 1;
    while (last + 1 < cue && t.kind[last + 1] === wordClass.name) last++;
    if (last === noun + 1) return null;
  }
  const next = t.kind[last + 1] === wordClass.adverb ? last + 2 : last + 1;
  return next === cue ? { first: capital, last, head: noun } : null;
}

/** “more than two dozen bakers and neighbours”: what says how many, and the second noun. */
function withSource(t: Tokens, mention: Mention): Mention {
  if (!quantities.test(wordText(t, mention.head))) return mention;
  let { first, last } = mention;
  const isThan = (i: number) => i > 0 && wordText(t, i) === "than" && /^(?:more|fewer|less)$/i.test(wordText(t, i - 1));
  if (isThan(first - 1)) first -= 2;
  else if (isThan(last + 1)) last = endOfNouns(t, last + 2, -1);
  if (t.kind[last + 1] === wordClass.conjunction && adjacent(t, last) && adjacent(t, last + 1))
    if (goesRight.has(t.kind[last + 2] as number)) last += 2;
  return { first, last, head: mention.head };
}

/** Two words of one sentence: marks are tokens too, so that nothing but space stands between them. */
const adjacent = (t: Tokens, i: number) => isWord(t, i) && isWord(t, i + 1) && t.sentence[i] === t.sentence[i + 1];

const longestRole = 14;

/** The role beside a name: “, a baker from Harrow,” after it. As tokens, or null. */
export function findRole(t: Tokens, last: number, cue: number): { first: number; last: number } | null {
  if (t.kind[last + 1] !== wordClass.comma) return null;
  const first = last + 2;
  const sentence = t.sentence[last];
  let end = first - 1;
  while (
    end + 1 < t.count &&
    end + 1 !== cue &&
    t.sentence[end + 1] === sentence &&
    isWord(t, end + 1) &&
    end - first < longestRole
  )
    end++;
  const kind = t.kind[first];
  const begins = kind === wordClass.determiner || kind === wordClass.other || kind === wordClass.possessive;
  // a clause (“, who …”) or a bare word (“, adding”) is no role
  return begins && end > first ? { first, last: end } : null;
}
