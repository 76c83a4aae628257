import { clauseMark } from "./find-sentence";
import { readWords } from "./read-words";
import { between, type Reading, type Run } from "./reading";
import { hearsay, ironyTags, otherMinds, sayTags } from "./tables/hearsay";
import { auxiliaries, subjectPronouns } from "./tables/pronouns";

const keysOf = (line: string) => line.split(", ").map((phrase) => readWords(phrase).map(({ key }) => key));
const heard = keysOf(hearsay);
const believes = new Set(otherMinds.split(" "));
const ironic = keysOf(ironyTags);
const said = keysOf(sayTags);
const begins = new Set([...subjectPronouns.split(" "), "there"]);
const bareForms = new Set(["be", "been", "being", "having"]);
const finite = new Set(auxiliaries.split(" ").filter((word) => !bareForms.has(word)));
const relative = new Set(["that", "who", "which", "about"]);
const own = new Set(["me", "my", "us", "our"]);

const standsAt = ({ index: { words } }: Reading, phrase: readonly string[], first: number) =>
  phrase.every((key, i) => words[first + i]?.key === key || (words[first + i]?.also?.includes(key) ?? false));

/**
 * What stands right before the quoted words and tells that somebody else said or thinks them.
 *
 * my neighbour told me that | Rusk took the money · I heard | the road is closed
 */
export function hearsayBefore(reading: Reading, before: Run, quoted: Run): Run | null {
  const { text, words } = reading.index;
  // "She told me: …", "She told me, “…”": what follows are her words, and a quotation of them is one
  for (const at of [before.end, before.end - 1])
    if (at > before.first && clauseMark.test(between(text, words, at))) return null;
  const joined = words[before.end - 1]?.key === "that";
  if (!joined && !isClause(reading, quoted)) return null;
  const end = joined ? before.end - 1 : before.end;
  for (const phrase of heard) {
    const first = end - phrase.length;
    if (first >= before.first && standsAt(reading, phrase, first)) return { first, end };
  }
  const verb = words[end - 1]?.key ?? "";
  return end - 1 > before.first && believes.has(verb) ? { first: end - 1, end } : null;
}

/** "told us a story" is followed by a thing and no clause: a clause has a subject of its own or a finite auxiliary. */
function isClause(reading: Reading, quoted: Run): boolean {
  const { words } = reading.index;
  if (begins.has(words[quoted.first]?.key ?? "")) return true;
  for (let i = quoted.first + 1; i < quoted.end; i++) {
    const key = words[i]?.key ?? "";
    if (relative.has(key)) return false;
    if (finite.has(key)) return true;
  }
  return false;
}

/** "According to the Courier, …": the speaker names whose word it is; "according to our figures" is the speaker's own. */
export function accordingTo(reading: Reading, clause: Run): boolean {
  const { words } = reading.index;
  return (
    words[clause.first]?.key === "according" &&
    words[clause.first + 1]?.key === "to" &&
    clause.end - clause.first > 2 &&
    !own.has(words[clause.first + 2]?.key ?? "")
  );
}

/** Said after a mark, and alone there: it gives the words to others, or shows that they are not meant. */
export function tagAfter(reading: Reading, after: Run): { run: Run; ironic: boolean } | null {
  const { text, words } = reading.index;
  if (!clauseMark.test(between(text, words, after.first))) return null;
  const alone = (phrase: readonly string[], first: number) => {
    const end = first + phrase.length;
    return (
      end <= after.end &&
      standsAt(reading, phrase, first) &&
      (end === after.end || clauseMark.test(between(text, words, end)))
    );
  };
  const irony = ironic.find((phrase) => alone(phrase, after.first));
  if (irony) return { run: { first: after.first, end: after.first + irony.length }, ironic: true };
  const from = words[after.first]?.key === "or" && words[after.first + 1]?.key === "so" ? after.first + 2 : after.first;
  const given = said.find((phrase) => alone(phrase, from));
  return given ? { run: { first: after.first, end: from + given.length }, ironic: false } : null;
}
