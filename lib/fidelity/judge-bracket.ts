import { compareSenses } from "./compare-senses";
import type { Hunk } from "./find-hunks";
import { type Finding, quoteText, type Reading, sensesIn, sourceText } from "./reading";
import { firstAndSecond } from "./tables/pronouns";

const small = new Set(["a", "an", "the"]);
const own = new Set(firstAndSecond.split(" "));

/**
 * A hunk whose printed words stand in brackets: a reader is told of it, so another word there is marked and no more,
 * unless it drops, adds or changes a word of sense.
 *
 * he → [the minister] is marked; may → [will] is not.
 */
export function judgeBracket(reading: Reading, hunk: Hunk): Finding[] | null {
  const printed = reading.quote.words.slice(hunk.quote.first, hunk.quote.end);
  if (!printed.some(({ bracket }) => bracket !== null)) return null;
  if (printed.some(({ bracket, key }) => bracket === null && !small.has(key))) return null;
  const meaning = compareSenses(reading, hunk);
  const person = findOtherPerson(reading, hunk);
  if (person) meaning.push(person);
  if (meaning.length > 0)
    return meaning.map((finding) => ({ ...finding, why: `${finding.why} The brackets do not tell a reader that.` }));
  const said = sourceText(reading, hunk.source);
  const why =
    said === ""
      ? `“${quoteText(reading, hunk.quote)}” is put in, and the brackets say so.`
      : `“${quoteText(reading, hunk.quote)}” stands for “${said}”, and the brackets say so.`;
  return [{ type: "bracket", quote: hunk.quote, source: hunk.source, why }];
}

/** A reporter may write "[he]" for "I", and a noun for any pronoun; "[she]" for "he" is somebody else. */
function findOtherPerson(reading: Reading, { quote, source }: Hunk): Finding | null {
  const who = (list: ReturnType<typeof sensesIn>) =>
    list.filter(({ kind }) => kind === "subject").map(({ sense }) => sense);
  const ours = who(sensesIn(reading.quoteSenses, quote));
  const theirs = who(sensesIn(reading.sourceSenses, source));
  if (ours.length === 0 || theirs.length === 0) return null;
  if (ours.join() === theirs.join() || theirs.every((sense) => own.has(sense))) return null;
  const [printed, said] = [quoteText(reading, quote), sourceText(reading, source)];
  return { type: "subject", quote, source, why: `“${printed}” stands for “${said}”: somebody else is spoken of.` };
}
