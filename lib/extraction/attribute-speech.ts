import { type Character, Characters, type Place } from "./characters";
import { wordText } from "./find-names";
import type { Gender } from "./gender-words";
import { hashWord } from "./hash-word";
import { mostSalient } from "./most-salient";
import { addressedIn, sentenceStartBefore, stopAfter, tagReach } from "./speech-tags";
import { isSpeechVerb } from "./speech-verbs";
import type { Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** A unit of speech in tokens, its marks included. */
export type Speech = Place & { paragraph: number };
/** Who says it, and by which words that is known. */
export type Attributed = { speaker: Character | null; mention: Place | null; cue: number; rule: string };

const particles = new Set("in out up on back".split(" ").map(hashWord));
const pronouns: Record<string, Gender> = { he: "he", she: "she" };

/**
 * Who says each unit of a story’s speech: whoever is named with the verb beside it; else whoever the sentence before it
 * in the paragraph is about; else the other of the two who talk by turns.
 *
 * “Rain!” I called, and Osei looked up. ¶ “No, hail.” ¶ “Is the boat tied?”  →  I · Osei · I
 */
export function attributeSpeech(t: Tokens, speech: readonly Speech[]): { characters: Characters; said: Attributed[] } {
  const spoken = new Uint8Array(t.count);
  for (const { first, last } of speech) spoken.fill(1, first, last + 1);
  return new Conversation(t, speech, spoken).read();
}

class Conversation {
  private readonly characters: Characters;
  private readonly said: Attributed[];
  /** who spoke in the turns so far, a turn being a paragraph, the latest last */
  private readonly focus: Partial<Record<Gender, Focus>> = {};
  private followed = 0;
  private readonly spoke = new Set<Character>();
  private turns: { speaker: Character | null; paragraph: number; addressed: Character | null }[] = [];

  constructor(
    private readonly t: Tokens,
    private readonly speech: readonly Speech[],
    private readonly spoken: Uint8Array,
  ) {
    this.characters = new Characters(t, spoken);
    this.said = speech.map(() => ({ speaker: null, mention: null, cue: -1, rule: "speech-alone" }));
  }

  read(): { characters: Characters; said: Attributed[] } {
    for (let i = 0; i < this.speech.length; ) {
      let next = i + 1;
      while (this.speech[next]?.paragraph === this.speech[i]?.paragraph) next++;
      this.readTurn(i, next);
      i = next;
    }
    return { characters: this.characters, said: this.said };
  }

  /** All speech of one paragraph: each unit’s own cue, and what the others of the paragraph say of it. */
  private readTurn(from: number, to: number): void {
    const paragraph = (this.speech[from] as Speech).paragraph;
    for (let i = from; i < to; i++)
      this.said[i] = this.cueAfter(i) ?? this.cueBefore(i, from) ?? (this.said[i] as Attributed);
    const told = this.said.slice(from, to).find(({ speaker }) => speaker);
    const speaker = told?.speaker ?? this.beforeParagraph(paragraph) ?? this.byTurns(from, to, paragraph);
    let current = speaker;
    for (let i = from; i < to; i++) {
      const own = this.said[i] as Attributed;
      if (own.speaker) current = own.speaker;
      else this.said[i] = { ...own, speaker: current, rule: told ? "speech-same-paragraph" : "speech-by-turns" };
    }
    if (current) {
      this.spoke.add(current);
      this.look(current, this.t.sentence[(this.speech[to - 1] as Speech).last] as number, false);
    }
    this.turns.push({
      speaker: current,
      paragraph,
      addressed: addressedIn(this.t, this.characters, this.speech.slice(from, to)),
    });
    if (this.turns.length > turnsKept) this.turns.shift();
  }

  /** “…,” said Holmes · “…,” he said · “…,” Mr. Bennet made answer */
  private cueAfter(i: number): Attributed | null {
    const { t, spoken } = this;
    const { last, paragraph } = this.speech[i] as Speech;
    const from = last + 1;
    const end = stopAfter(t, this.spoken, this.characters, from, paragraph);
    for (let j = from; j < end; j++) {
      if (!isSpeechVerb(t, j)) continue;
      const before = this.subjectBefore(j, from);
      const found =
        before ??
        this.subjectAt(j + 1, end) ??
        (particles.has(t.word[j + 1] as number) ? this.subjectAt(j + 2, end) : null);
      if (found) return this.attributed(found, j, "speech-cue-after");
      if (j === from) break;
    }
    // “…” Belcour drew nearer: only where the sentence goes on after a comma in the speech
    const inner = t.kind[last - 1];
    if (from < end && spoken[from] === 0 && inner === wordClass.comma) {
      const found = this.subjectAt(from, end);
      if (found) return this.attributed(found, -1, "speech-beside-subject");
    }
    return null;
  }

  /** Dante said: “…” · He rose. “…” */
  private cueBefore(i: number, turnFirst: number): Attributed | null {
    const { t } = this;
    const { first, paragraph } = this.speech[i] as Speech;
    const from = i > turnFirst ? (this.speech[i - 1] as Speech).last + 1 : (t.paragraphStart[paragraph] as number);
    if (first <= from) return null;
    const opens = t.kind[first - 1] === wordClass.colon || t.kind[first - 1] === wordClass.comma;
    const sentence = sentenceStartBefore(this.t, this.spoken, this.characters, first - 1, from);
    for (let j = first - 1; j >= sentence && opens; j--) {
      if (!isSpeechVerb(t, j)) continue;
      const found = this.subjectBefore(j, sentence) ?? this.firstSubject(sentence, j);
      if (found) return this.attributed(found, j, "speech-cue-before");
    }
    if (i > turnFirst) return null;
    const found = this.firstSubject(sentence, first) ?? this.firstSubject(from, first);
    return found && this.attributed(found, -1, "speech-beat-before");
  }

  /** The paragraph before, where it leads up to this one with a colon: “He called out coarsely:” */
  private beforeParagraph(paragraph: number): Character | null {
    const { t } = this;
    const end = t.paragraphStart[paragraph] as number;
    if (paragraph === 0 || end === 0) return null;
    const last = end - 1;
    const leads = t.kind[last] === wordClass.colon || (t.kind[last] === wordClass.comma && this.spoken[last] === 0);
    if (!leads) return null;
    const from = sentenceStartBefore(
      this.t,
      this.spoken,
      this.characters,
      last,
      t.paragraphStart[paragraph - 1] as number,
    );
    for (let j = last; j >= from; j--) {
      if (!isSpeechVerb(t, j)) continue;
      const found = this.subjectBefore(j, from) ?? this.firstSubject(from, j);
      if (found) return found.character;
    }
    return this.firstSubject(from, last)?.character ?? null;
  }

  private byTurns(from: number, to: number, paragraph: number): Character | null {
    const previous = this.turns.at(-1);
    const addressed = addressedIn(this.t, this.characters, this.speech.slice(from, to));
    const near = previous && paragraph - previous.paragraph <= turnReach;
    const other = near
      ? [...this.turns].reverse().find(({ speaker }) => speaker && speaker !== previous.speaker)
      : undefined;
    const between =
      near && paragraph - previous.paragraph > 1 ? this.lastNamedBetween(previous.paragraph + 1, paragraph) : null;
    // whoever the telling between two turns is about speaks next, even where they spoke last
    if (between && between !== addressed) return between;
    const called = near ? previous.addressed : null;
    const candidates = [
      called && this.spoke.has(called) ? called : null,
      near && other && paragraph - other.paragraph <= turnReach * 2 ? other.speaker : null,
      called,
      this.salient(this.t.paragraphStart[paragraph] as number, (one) => one !== previous?.speaker && one !== addressed),
    ];
    return candidates.find((one) => one && one !== addressed && !(near && one === previous.speaker)) ?? null;
  }

  /** Who a paragraph or two of telling between turns is about. */
  private lastNamedBetween(from: number, to: number): Character | null {
    const end = this.t.paragraphStart[to] as number;
    const start = this.t.paragraphStart[to - 1] as number;
    const last = sentenceStartBefore(this.t, this.spoken, this.characters, end - 1, start);
    const first = this.t.paragraphStart[from] as number;
    return (
      (
        this.firstSubject(last, Math.min(end, last + tagReach)) ??
        this.firstSubject(first, Math.min(end, first + tagReach))
      )?.character ?? null
    );
  }

  private attributed(found: Found, cue: number, rule: string): Attributed {
    return { speaker: found.character, mention: found.place, cue, rule: found.pronoun ? `${rule}-pronoun` : rule };
  }

  /** The subject that ends right before a verb, adverbs and “had” left out. */
  private subjectBefore(verb: number, from: number): Found | null {
    const { t } = this;
    let at = verb - 1;
    while (
      at >= from &&
      (t.kind[at] === wordClass.ly || t.kind[at] === wordClass.adverb || t.kind[at] === wordClass.auxiliary)
    )
      at--;
    if (at < from || this.spoken[at] === 1) return null;
    const pronoun = this.pronounAt(at);
    if (pronoun) return pronoun;
    const character = this.characters.of(at);
    if (!character) return null;
    let first = at;
    while (first > from && this.characters.of(first - 1) === character && !this.characters.beginningAt(first)) first--;
    return { character, place: { first, last: at }, pronoun: false };
  }

  /** The subject that begins at a token: “said [Holmes]”, “said [the old man]”. */
  private subjectAt(at: number, end: number): Found | null {
    const { t } = this;
    let i = at;
    while (i < end && t.kind[i] === wordClass.ly) i++;
    if (i >= end) return null;
    const pronoun = this.pronounAt(i);
    if (pronoun) return pronoun;
    const found = this.characters.beginningAt(i);
    return found ? { ...found, pronoun: false } : null;
  }

  /** The first who is named in a stretch of telling. */
  private firstSubject(from: number, to: number): Found | null {
    for (let i = from; i < to; i++) {
      if (this.spoken[i] === 1) continue;
      const found = this.subjectAt(i, i + 1);
      if (found) return found;
    }
    return null;
  }

  private pronounAt(at: number): Found | null {
    const { t } = this;
    const word = wordText(t, at);
    const place = { first: at, last: at };
    if (word === "I") return { character: this.characters.narrator(), place, pronoun: true };
    const gender = pronouns[word.toLowerCase()];
    const character = gender && this.whoIs(gender, at);
    return character ? { character, place, pronoun: true } : null;
  }

  /** Keeps who “he” and “she” are in the telling, up to a token: the last who was the subject, and is still spoken of. */
  private follow(to: number): void {
    const { t } = this;
    for (let i = this.followed; i < to; i++) {
      if (this.spoken[i] === 1) continue;
      const sentence = t.sentence[i] as number;
      const gender = pronouns[wordText(t, i).toLowerCase()];
      const known = gender && this.focus[gender];
      if (known) known.sentence = sentence;
      const found = this.characters.beginningAt(i);
      if (!found?.character.acts) continue;
      const { first, last } = found.place;
      const aside =
        t.kind[last + 1] === wordClass.clitic ||
        t.kind[first - 1] === wordClass.preposition ||
        t.kind[first - 1] === wordClass.to;
      this.look(found.character, sentence, aside);
    }
    this.followed = Math.max(this.followed, to);
  }

  private look(character: Character, sentence: number, aside: boolean): void {
    if (character === this.characters.narrator()) return;
    for (const gender of character.gender ? [character.gender] : (["he", "she"] as const)) {
      const known = this.focus[gender];
      const stale = !known || sentence - known.sentence > staleAfter;
      const surer = !character.gender && known?.character.gender;
      if (stale || !(aside || surer)) this.focus[gender] = { character, sentence };
    }
  }

  /** “he”: of two men who talk by turns, the one whose turn it is; else the man who is told of. */
  private whoIs(gender: Gender, at: number): Character | null {
    this.follow(at);
    const fits = (one: Character | null | undefined): one is Character =>
      one !== null && one !== undefined && one.name !== "I" && (one.gender === gender || one.gender === null);
    const paragraph = this.t.paragraph[at] as number;
    const start = this.t.paragraphStart[paragraph] as number;
    const focus = this.focus[gender];
    if (focus && focus.sentence >= (this.t.sentence[start] as number)) return focus.character;
    const previous = this.turns.at(-1);
    const other = this.turns.at(-2);
    const adjacent = previous !== undefined && paragraph - previous.paragraph <= 1;
    if (adjacent && fits(other?.speaker) && other.speaker !== previous.speaker) return other.speaker;
    if (adjacent && focus && focus.character === previous.speaker)
      return this.salient(start, (one) => fits(one) && one !== previous.speaker) ?? focus.character;
    return focus?.character ?? this.salient(start, fits);
  }

  private salient(before: number, fits: (one: Character) => boolean): Character | null {
    return mostSalient(this.t, this.spoken, this.characters, before, (one) =>
      fits(one) ? (this.spoke.has(one) ? 1 : 0) : null,
    );
  }
}

type Focus = { character: Character; sentence: number };
type Found = { character: Character; place: Place; pronoun: boolean };
const turnReach = 3;
const staleAfter = 2;
const turnsKept = 8;
