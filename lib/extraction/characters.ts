import { titles, wordText } from "./find-names";
import { type Gender, genderWords } from "./gender-words";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** Somebody in a story: by name (“Mrs. Bennet”), by what they are (“the lad”), or the one who tells it (“I”). */
export type Character = { name: string; words: string[]; named: boolean; gender: Gender | null; places: Place[] };
/** Where words that stand for somebody begin and end, in tokens. */
export type Place = { first: number; last: number };

const plain = (word: string) => word.toLowerCase().replace(/[.’']/g, "");
const neverNames =
  /^(?:i|o|oh|ah|well|yes|no|god|heaven|heavens|sunday|monday|tuesday|wednesday|thursday|friday|saturday|christmas|chapter|book|part|english|french|german|england|london|paris|america|january|february|march|april|june|july|august|september|october|november|december)$/i;
const person =
  /^(?:other|stranger|doctor|captain|officer|lawyer|teacher|servant|clerk|child|baby|novelist|newcomer|visitor|voice|cousin|friend|companion|neighbour|neighbor|guest|host|driver|pedestrian|professor|colonel|sergeant|judge|artist|painter|poet|cook|porter|waiter|master|mistress|guide|speaker|person|creature|prisoner|parent)$/;
const longestNominal = 5;
const nounKinds = new Set<number>([wordClass.other, wordClass.s, wordClass.ing, wordClass.ed, wordClass.name]);

/** The people of a story, found outside its speech; asked for by the token at which words for them stand. */
export class Characters {
  readonly all: Character[] = [];
  private readonly byKey = new Map<string, Character>();
  private readonly byWord = new Map<string, Character[]>();
  private readonly at: (Character | undefined)[];
  private readonly begins = new Map<number, { character: Character; place: Place }>();

  constructor(
    private readonly t: Tokens,
    spoken: Uint8Array,
  ) {
    this.at = new Array(t.count);
    const names: Place[] = [];
    const nominals: Place[] = [];
    for (let i = 0; i < t.count; i++) {
      if (spoken[i] === 1) continue;
      const place = this.nameAt(i, spoken) ?? this.nominalAt(i, spoken);
      if (!place) continue;
      (t.kind[i] === wordClass.determiner || t.kind[i] === wordClass.possessive ? nominals : names).push(place);
      i = place.last;
    }
    // the fullest first, so that a short form finds whom it stands for
    for (const place of [...names].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first))
      this.add(place, true);
    for (const place of nominals) this.add(place, false);
    for (const character of this.all) {
      character.places.sort((a, b) => a.first - b.first);
      character.gender ??= this.genderOf(character);
    }
  }

  /** Who stands at a token, if anybody does. */
  of(token: number): Character | undefined {
    return this.at[token];
  }

  beginningAt(token: number): { character: Character; place: Place } | undefined {
    return this.begins.get(token);
  }

  /** Who is called by these words, in speech: “Watson” in “I think, Watson, that …”. */
  called(word: string): Character | undefined {
    const sharing = this.byWord.get(plain(word));
    return sharing?.length === 1 ? sharing[0] : undefined;
  }

  narrator(): Character {
    return this.known("i", () => ({ name: "I", words: [], named: false, gender: null, places: [] }));
  }

  private known(key: string, make: () => Character): Character {
    const found = this.byKey.get(key);
    if (found) return found;
    const made = make();
    this.byKey.set(key, made);
    this.all.push(made);
    return made;
  }

  private nameAt(i: number, spoken: Uint8Array): Place | null {
    const { t } = this;
    const isName = (j: number) =>
      j < t.count &&
      spoken[j] === 0 &&
      t.kind[j] === wordClass.name &&
      !neverNames.test(wordText(t, j)) &&
      ((t.shape[j] as number) & shape.sentenceFirst) === 0;
    const isTitle = (j: number) => j < t.count && isWord(t, j) && titles.test(wordText(t, j)) && isCapital(t, j);
    const starts = isName(i) || isTitle(i) || this.startsSentenceAsName(i);
    if (!starts || neverNames.test(wordText(t, i))) return null;
    let last = i;
    while (last - i < longestNominal) {
      const stop = isTitle(last) && wordText(t, last + 1) === "." ? 1 : 0;
      if (!isName(last + 1 + stop) || t.sentence[last + 1 + stop] !== t.sentence[last]) break;
      last += 1 + stop;
    }
    // a place: “in Manchester”
    const before = wordText(t, i - 1).toLowerCase();
    if (last === i && /^(?:in|at|near|from|of|to)$/.test(before) && !this.heard(i)) return null;
    return { first: i, last };
  }

  /** At a sentence’s beginning every word is capital: it is a name where a verb or another name comes after it. */
  private startsSentenceAsName(i: number): boolean {
    const { t } = this;
    if (t.kind[i] !== wordClass.name || ((t.shape[i] as number) & shape.sentenceFirst) === 0) return false;
    return this.heard(i) || t.kind[i + 1] === wordClass.ed || t.kind[i + 1] === wordClass.auxiliary;
  }

  private mids: Set<number> | undefined;
  /** Does the same word stand capital within a sentence elsewhere? */
  private heard(i: number): boolean {
    const { t } = this;
    if (!this.mids) {
      this.mids = new Set();
      for (let j = 0; j < t.count; j++)
        if (
          t.kind[j] === wordClass.name &&
          ((t.shape[j] as number) & shape.sentenceFirst) === 0 &&
          t.kind[j - 1] !== wordClass.preposition
        )
          this.mids.add(t.word[j] as number);
    }
    return this.mids.has(t.word[i] as number);
  }

  /** “the lath-like stripling”, “his wife”: from what opens it to a word for a person. */
  private nominalAt(i: number, spoken: Uint8Array): Place | null {
    const { t } = this;
    if (t.kind[i] !== wordClass.determiner && t.kind[i] !== wordClass.possessive) return null;
    for (let j = i + 1; j <= i + longestNominal && j < t.count && spoken[j] === 0; j++) {
      if (!isWord(t, j) || !nounKinds.has(t.kind[j] as number)) return null;
      const word = plain(wordText(t, j));
      if (
        (genderWords.has(word) || person.test(word)) &&
        !(nounKinds.has(t.kind[j + 1] as number) && isPerson(t, j + 1))
      )
        return { first: i, last: j };
    }
    return null;
  }

  private add(place: Place, named: boolean): void {
    const { t } = this;
    const words: string[] = [];
    for (let j = place.first; j <= place.last; j++) if (isWord(t, j)) words.push(wordText(t, j));
    const text = t.text.slice(t.start[place.first], t.end[place.last]);
    const key = words
      .map(plain)
      .join(" ")
      .replace(/^(?:a|an) /, "the ");
    const character =
      this.byKey.get(key) ??
      (named ? this.fullerThan(words) : undefined) ??
      this.known(key, () => ({ name: text, words: words.map(plain), named, gender: null, places: [] }));
    character.gender ??= this.genderByWords(words.map(plain), named);
    character.places.push(place);
    this.at.fill(character, place.first, place.last + 1);
    this.begins.set(place.first, { character, place });
    if (!named) return;
    for (const word of words.map(plain)) {
      if (titles.test(word)) continue;
      const sharing = this.byWord.get(word) ?? [];
      // a name that dozens share tells none of them apart
      if (sharing.length < mostSharing && !sharing.includes(character)) sharing.push(character);
      this.byWord.set(word, sharing);
    }
  }

  /** “Denham” is Mr. Denham, and “Mr. Denham” Ralph Denham; “Mrs. Denham” is neither. */
  private fullerThan(words: readonly string[]): Character | undefined {
    const own = words.map(plain);
    const title = own.find((word) => titles.test(word));
    const rest = own.filter((word) => !titles.test(word));
    const gender = title ? genderWords.get(title) : undefined;
    const last = rest.at(-1);
    if (!last) return undefined;
    const fits = (this.byWord.get(last) ?? []).filter((other) => {
      if (!rest.every((word) => other.words.includes(word))) return false;
      return !gender || !other.gender || other.gender === gender;
    });
    // two who share a family name: the man is called by it alone
    return fits.length > 1 ? (fits.find((one) => one.gender === "he") ?? fits[0]) : fits[0];
  }

  private genderByWords(words: readonly string[], named: boolean): Gender | null {
    const order = named ? words : [...words].reverse();
    for (const word of order) {
      const gender = genderWords.get(word);
      if (gender) return gender;
    }
    return null;
  }

  /** By the pronouns that come after the name: “Wang said … her”. */
  private genderOf({ places }: Character): Gender | null {
    let she = 0;
    let he = 0;
    for (const { last } of places.slice(0, placesLooked))
      for (let j = last + 1; j < Math.min(this.t.count, last + pronounReach); j++) {
        if (this.at[j]) break;
        const word = wordText(this.t, j).toLowerCase();
        if (word === "she" || word === "her" || word === "herself") she++;
        else if (word === "he" || word === "his" || word === "him" || word === "himself") he++;
        else continue;
        break;
      }
    if (she === he) return null;
    return she > he ? "she" : "he";
  }
}

const mostSharing = 50;
const placesLooked = 40;
const pronounReach = 12;
const isCapital = (t: Tokens, i: number) => ((t.shape[i] as number) & shape.capital) !== 0;
const isPerson = (t: Tokens, i: number) => genderWords.has(plain(wordText(t, i))) || person.test(plain(wordText(t, i)));
