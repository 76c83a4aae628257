import { firstFiniteVerb } from "./finite-verbs";
import { hashWord } from "./hash-word";
import type { Run } from "./select-quotes";
import { isWord, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const words = (list: string) => new Set(list.split(" ").map(hashWord));
// “if” and “unless” are left out: what they open is not told as a fact
const opensAside = words("when after although though while as since because before once whereas");
const even = hashWord("even");
const well = hashWord("well");
const joinsClauses = words("but and while whereas yet although though because as");
const announces = words("there here this that it one");
const announcement = 8;
const beginsSubject = new Set<number>([
  wordClass.determiner,
  wordClass.possessive,
  wordClass.pronoun,
  wordClass.name,
  wordClass.number,
  wordClass.other,
  wordClass.s,
]);
const subject = 14;

/**
 * The clauses of a sentence that can each be checked alone, without the word that joins them; the sentence itself where
 * there is only one.
 *
 * “Although the mill opened in May, it has made no flour” → the mill opened in May · it has made no flour
 */
export function splitClauses(t: Tokens, { first, last }: Run): Run[] {
  const from = afterAnnouncement(t, first, last);
  const start = afterSubordinator(t, from);
  const clauses: Run[] = [];
  let begun = start;
  let aside = start > from;
  for (let i = start + 1; i < last; i++) {
    if (t.kind[i] !== wordClass.comma) continue;
    const joined = joinsClauses.has(t.word[i + 1] as number) && t.word[i + 2] !== well;
    // “…, and owns two”: no subject of its own, no clause of its own
    const next = joined ? i + 2 : i + 1;
    if (!(joined || aside) || !isClause(t, next, last) || firstFiniteVerb(t, begun, i - 1) < 0) continue;
    clauses.push({ first: begun, last: i - 1 });
    begun = next;
    aside = false;
  }
  if (clauses.length === 0) return [{ first: from, last }];
  clauses.push({ first: begun, last });
  return clauses;
}

/** “One trouble remained: …”: what comes after the colon is what is told. */
function afterAnnouncement(t: Tokens, first: number, last: number): number {
  if (!announces.has(t.word[first] as number)) return first;
  for (let i = first; i < Math.min(last - 2, first + announcement); i++)
    if (t.kind[i] === wordClass.colon && firstFiniteVerb(t, i + 1, last) > 0) return i + 1;
  return first;
}

function afterSubordinator(t: Tokens, first: number): number {
  const at = t.word[first] === even ? first + 1 : first;
  return opensAside.has(t.word[at] as number) ? at + 1 : first;
}

/** A subject, not broken by a comma, and its verb. */
function isClause(t: Tokens, first: number, last: number): boolean {
  if (first >= last || !isWord(t, first) || !beginsSubject.has(t.kind[first] as number)) return false;
  const end = Math.min(last, first + subject);
  const verb = firstFiniteVerb(t, first + 1, end);
  if (verb < 0) return false;
  for (let i = first; i < verb; i++) if (t.kind[i] === wordClass.comma) return false;
  return true;
}
