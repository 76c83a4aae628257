import type { Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const isIn = (...kinds: number[]) => Uint8Array.from({ length: 64 }, (_, kind) => (kinds.includes(kind) ? 1 : 0));
const { other, name, s, number, determiner, possessive, clitic } = wordClass;
const inPhrase = isIn(other, name, s, number, determiner, possessive, clitic);

/**
 * For each token, where the nouns it is among begin, and where the names it is among end. A guess from classes: there is
 * no parser. Found once somebody is asked for.
 *
 * “fond of teaching the Harrow choir, saying” → for choir: the … choir.
 */
export class Phrases {
  private found: { first: Int32Array; last: Int32Array } | undefined;

  constructor(private readonly t: Tokens) {}

  firstOf(token: number): number {
    this.found ??= findPhrases(this.t);
    return this.found.first[token] as number;
  }

  lastOf(token: number): number {
    this.found ??= findPhrases(this.t);
    return this.found.last[token] as number;
  }
}

function findPhrases({ count, kind, sentence }: Tokens) {
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const goesOn = i > 0 && sentence[i - 1] === sentence[i] && inPhrase[kind[i - 1] as number];
    first[i] = goesOn ? (first[i - 1] as number) : i;
  }
  for (let i = count - 1; i >= 0; i--) {
    const goesOn = i + 1 < count && sentence[i + 1] === sentence[i] && kind[i + 1] === wordClass.name;
    last[i] = goesOn ? (last[i + 1] as number) : i;
  }
  return { first, last };
}
