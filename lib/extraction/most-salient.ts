import type { Character, Characters } from "./characters";
import type { Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const memory = 400;

/**
 * Who was spoken of before a token and stands out most: lately, as the subject, not as “of Stephen” or “Stephen’s”, and
 * as somebody who acts. `favour` says how much somebody is preferred, null where they cannot be meant.
 */
export function mostSalient(
  t: Tokens,
  spoken: Uint8Array,
  characters: Characters,
  before: number,
  favour: (one: Character) => number | null,
): Character | null {
  let best: { character: Character; value: number } | null = null;
  for (let i = before - 1; i >= Math.max(0, before - memory); i--) {
    const one = spoken[i] === 1 ? undefined : characters.beginningAt(i);
    const favoured = one ? favour(one.character) : null;
    if (!one || favoured === null) continue;
    const { first, last } = one.place;
    const { acts, gender, named } = one.character;
    const far = (t.sentence[before - 1] as number) - (t.sentence[i] as number);
    const owned = t.kind[last + 1] === wordClass.clitic;
    const oblique = t.kind[first - 1] === wordClass.preposition || t.kind[first - 1] === wordClass.to;
    const value =
      favoured -
      far / 2 +
      (owned ? -0.7 : oblique ? -0.5 : 0.5) +
      (gender ? 0.5 : 0) +
      (named ? 0.3 : 0) +
      (acts ? 0 : -3);
    if (!best || value > best.value) best = { character: one.character, value };
  }
  return best?.character ?? null;
}
