import { titles, wordText } from "./find-names";
import { type Gender, genderWords } from "./gender-words";
import { isSpeechVerb } from "./speech-verbs";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** Somebody in a story: by name (“Mrs. Bennet”), by what they are (“the lad”), or the one who tells it (“I”). */
export type Character = {
  name: string;
  words: string[];
  named: boolean;
  gender: Gender | null;
  acts: boolean;
  places: Place[];
};
/** Where words that stand for somebody begin and end, in tokens. */
export type Place = { first: number; last: number };

const plain = (word: string) => word.toLowerCase().replace(/[.’']/g, "");
const neverNames =
  /^(?:i|o|oh|ah|well|yes|no|god|heaven|heavens|sunday|monday|tuesday|wednesday|thursday|friday|saturday|christmas|chapter|book|part|english|french|german|england|london|paris|america|january|february|march|april|june|july|august|september|october|november|december)$/i;
const person =
  /^(?:other|stranger|doctor|captain|officer|lawyer|teacher|servant|clerk|child|baby|novelist|newcomer|visitor|voice|cousin|friend|companion|neighbour|neighbor|guest|host|driver|pedestrian|professor|colonel|sergeant|judge|artist|painter|poet|cook|porter|waiter|master|mistress|guide|speaker|person|creature|prisoner|parent)$/;
const trade = /(?:man|men|woman|keeper|maker|seller|driver|master|mistress)$/;
const isPersonWord = (word: string) => genderWords.has(word) || person.test(word) || trade.test(word);
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
    // names were added by length and nominals in order: gender by pronouns needs every place known
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
    return this.known("i", () => ({ name: "I", words: [], named: false, gender: null, acts: false, places: [] }));
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

  /** At a sentence’s beginning every word is capital: it is a name where it is one elsewhere, or is known as one. */
  private startsSentenceAsName(i: number): boolean {
    const { t } = this;
    if (t.kind[i] !== wordClass.name || ((t.shape[i] as number) & shape.sentenceFirst) === 0) return false;
    return this.heard(i) || genderWords.has(plain(wordText(t, i)));
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
      // “a thin, elderly gentleman”
      if (t.kind[j] === wordClass.comma && j > i + 1 && t.kind[j + 1] === wordClass.other) continue;
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
      (named ? this.fullerThan(words) : this.sameNominal(place, words)) ??
      this.known(key, () => ({ name: text, words: words.map(plain), named, gender: null, acts: false, places: [] }));
    character.gender ??= this.genderByWords(words.map(plain), named);
    character.places.push(place);
    character.acts ||= !named || character.gender !== null || acts(t, place);
    this.at.fill(character, place.first, place.last + 1);
    this.begins.set(place.first, { character, place });
    if (!named) {
      const head = plain(words.at(-1) as string);
      const alike = this.byHead.get(head) ?? [];
      if (alike.length < mostSharing && !alike.includes(character)) alike.push(character);
      this.byHead.set(head, alike);
      return;
    }
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
      // Katharine Hilbery is the daughter where there is a Mrs. Hilbery
      if (title === "mrs" && other.words[0] !== "mrs") return false;
      return !gender || !other.gender || other.gender === gender;
    });
    // two who share a family name: the man is called by it alone
    return fits.length > 1 ? (fits.find((one) => one.gender === "he") ?? fits[0]) : fits[0];
  }

  private readonly byHead = new Map<string, Character[]>();

  /** “the man” is whoever was called so last; “his lady” his wife, and Mrs. Bennet where he is Mr. Bennet. */
  private sameNominal({ first }: Place, words: readonly string[]): Character | undefined {
    const own = words.map(plain);
    const apposed = this.describes(first);
    const gender = this.genderByWords(own, false);
    if (apposed && (!gender || !apposed.gender || gender === apposed.gender)) return apposed;
    const head = own.at(-1) === "lady" ? "wife" : (own.at(-1) as string);
    const { kind } = this.t;
    if (kind[first] === wordClass.possessive) {
      if (head !== "wife" && head !== "husband") return undefined;
      const wife = head === "wife";
      const spouse = this.namedNear(first, wife ? "he" : "she");
      const family = spouse?.words.length && spouse.words.length > 1 ? spouse.words.at(-1) : undefined;
      const named = family ? this.byKey.get(`${wife ? "mrs" : "mr"} ${family}`) : undefined;
      return named ?? this.byKey.get(`${wife ? "his" : "her"} ${head}`);
    }
    const alike = this.byHead.get(head) ?? [];
    const adjectives = own.slice(1, -1);
    const definite = own[0] === "the" || own[0] === "this" || own[0] === "that";
    return definite ? alike.findLast((one) => adjectives.every((word) => one.words.includes(word))) : undefined;
  }

  /** “William, a very active lad” and “William was a lad”: who the words before them say it is. */
  private describes(first: number): Character | undefined {
    const { t } = this;
    const links = t.kind[first - 1] === wordClass.comma || /^(?:was|is)$/.test(wordText(t, first - 1));
    const one = links && t.kind[first] === wordClass.determiner ? this.at[first - 2] : undefined;
    return one?.named ? one : undefined;
  }

  private namedNear(token: number, gender: Gender): Character | undefined {
    const fits = (i: number) => (this.at[i]?.named && this.at[i]?.gender === gender ? this.at[i] : undefined);
    for (let i = token - 1; i >= Math.max(0, token - spouseReach); i--) if (fits(i)) return fits(i);
    for (let i = token + 1; i < Math.min(this.t.count, token + spouseReach); i++) if (fits(i)) return fits(i);
    return undefined;
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
const spouseReach = 200;
const placesLooked = 40;
const pronounReach = 12;
/** A town is named as well, and does nothing: “Dublin” against “Mulligan laughed”, “said Mulligan”. */
const acts = (t: Tokens, { first, last }: Place) =>
  t.kind[last + 1] === wordClass.ed ||
  t.kind[last + 1] === wordClass.auxiliary ||
  isSpeechVerb(t, last + 1) ||
  isSpeechVerb(t, first - 1);
const isCapital = (t: Tokens, i: number) => ((t.shape[i] as number) & shape.capital) !== 0;
const isPerson = (t: Tokens, i: number) => isPersonWord(plain(wordText(t, i)));
