import { hashWord } from "./hash-word";
import type { Run } from "./select-quotes";
import { isTitle, isTitleOfWork } from "./titles";
import { shape, type Tokens, unitOf } from "./tokens";
import { wordClass } from "./word-classes";

/**
 * A quotation in marks that its cue splits goes on in marks: of two sides of which one is whole sentences between marks, the
 * one without any is the writer's.
 *
 * “The weir holds,” Osei said as the rain went on. → The weir holds · As the phone rang, she said, “Go home.” → Go home
 */
export function ofOneHand(t: Tokens, cue: number, parts: readonly Run[]): Run[] {
  const left = parts.find((part) => part.last < cue);
  const right = parts.find((part) => part.first > cue);
  if (!left || !right) return [...parts];
  if (isSpoken(t, left) && !holdsMarks(t, right) && !isLedTo(t, right)) return [left];
  if (isTitleOfWork(t, left)) return [right];
  if (isWhen(t, left) && !holdsMarks(t, left) && right.first === cue + 1) return [right];
  if (isSpoken(t, right) && beginsSentence(t, right) && !holdsMarks(t, left)) return [right];
  return [...parts];
}

/** Between marks from end to end, the comma or the stop before the last one too. */
function isSpoken(t: Tokens, { first, last }: Run): boolean {
  const unit = unitOf(t, first);
  if (!unit?.closed || first - unit.first > 1 || last > unit.last || unit.last - last > 2) return false;
  const kind = t.kind[unit.last - 1];
  return (kind === wordClass.comma || kind === wordClass.stop) && !isTitle(t, first, last);
}

/** “…,” she said, that …” · “…,” she said: … · “…,” she said of …: told in the writer's words, but hers. */
const isLedTo = (t: Tokens, { first }: Run) =>
  t.kind[first] === wordClass.that ||
  t.kind[first - 1] === wordClass.colon ||
  t.kind[first - 1] === wordClass.preposition;

/** “During the rally, Osei said the weir would hold”: when it was said, not what. A split quote has a comma behind its cue. */
const isWhen = (t: Tokens, { first, last }: Run) =>
  ((t.shape[first] as number) & shape.sentenceFirst) !== 0 &&
  times.has(t.word[first] as number) &&
  t.kind[last + 1] === wordClass.comma;

/** What tells a time alone: a condition, “if” or “without”, is part of what is said. */
const times = new Set("while when as during after before on".split(" ").map(hashWord));

const beginsSentence = (t: Tokens, { first }: Run) =>
  ((t.shape[first] as number) & shape.capital) !== 0 && t.kind[first - 2] === wordClass.comma;

function holdsMarks(t: Tokens, { first, last }: Run): boolean {
  for (let i = first; i <= last; i++) if ((t.unit[i] as number) >= 0) return true;
  return false;
}
