import { type Character, Characters, type Place } from "./characters";
import { wordText } from "./find-names";
import type { Gender } from "./gender-words";
import { hashWord } from "./hash-word";
import { isWord, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** A unit of speech in tokens, its marks included. */
export type Speech = Place & { paragraph: number };
/** Who says it, and by which words that is known. */
export type Attributed = { speaker: Character | null; mention: Place | null; cue: number; rule: string };

const verbs = new Set(
  (
    "said says say asked asks cried answered replied exclaimed whispered returned continued added remarked observed muttered murmured shouted called inquired enquired " +
    "began repeated went told declared demanded retorted responded rejoined interrupted sighed laughed screamed growled gasped suggested announced protested pursued explained " +
    "ejaculated resumed echoed faltered stammered roared sobbed snapped groaned commented put cut thought insisted urged begged pleaded agreed admitted assented chimed broke spoke " +
    "assured concluded proceeded persisted objected ventured queried drawled grumbled yelled bawled hissed sneered chuckled smiled nodded cautioned warned ordered commanded invited quoth responded acquiesced apologized apologised argued lamented soliloquized reflected"
  )
    .split(" ")
    .map(hashWord),
);
const pronouns: Record<string, Gender> = { he: "he", she: "she" };
const tagReach = 14;

/**
 * Who says each unit of a story’s speech: whoever is named with the verb beside it; else whoever the sentence before it
 * in the paragraph is about; else the other of the two who talk by turns.
 *
 * “Seven!” I answered. ¶ “Indeed, a little more.” ¶ “Then how do you know?”  →  I · Holmes · I
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
    this.turns.push({ speaker: current, paragraph, addressed: this.addressed(from, to) });
    if (this.turns.length > turnsKept) this.turns.shift();
  }

  /** “…,” said Holmes · “…,” he said · “…,” Mr. Bennet made answer */
  private cueAfter(i: number): Attributed | null {
    const { t, spoken } = this;
    const { last, paragraph } = this.speech[i] as Speech;
    const from = last + 1;
    const end = this.stopAfter(from, paragraph);
    for (let j = from; j < end; j++) {
      if (!verbs.has(t.word[j] as number)) continue;
      const before = this.subjectBefore(j, from);
      const found = before ?? this.subjectAt(j + 1, end);
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
    const sentence = this.sentenceStartBefore(first - 1, from);
    for (let j = first - 1; j >= sentence && opens; j--) {
      if (!verbs.has(t.word[j] as number)) continue;
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
    const from = this.sentenceStartBefore(last, t.paragraphStart[paragraph - 1] as number);
    for (let j = last; j >= from; j--) {
      if (!verbs.has(t.word[j] as number)) continue;
      const found = this.subjectBefore(j, from) ?? this.firstSubject(from, j);
      if (found) return found.character;
    }
    return this.firstSubject(from, last)?.character ?? null;
  }

  private byTurns(from: number, to: number, paragraph: number): Character | null {
    const previous = this.turns.at(-1);
    const addressed = this.addressed(from, to);
    const near = previous && paragraph - previous.paragraph <= turnReach;
    const other = near
      ? [...this.turns].reverse().find(({ speaker }) => speaker && speaker !== previous.speaker)
      : undefined;
    const candidates = [
      near && paragraph - previous.paragraph > 1 ? this.lastNamedBetween(previous.paragraph + 1, paragraph) : null,
      near && other && paragraph - other.paragraph <= turnReach * 2 ? other.speaker : null,
      near ? previous.addressed : null,
      this.lastOf(this.t.paragraphStart[paragraph] as number, (one) => one !== (near ? previous.speaker : null)),
    ];
    return candidates.find((one) => one && one !== addressed && !(near && one === previous.speaker)) ?? null;
  }

  /** Who a paragraph or two of telling between turns is about. */
  private lastNamedBetween(from: number, to: number): Character | null {
    const start = this.t.paragraphStart[from] as number;
    const end = this.t.paragraphStart[to] as number;
    return this.firstSubject(start, Math.min(end, start + tagReach))?.character ?? null;
  }

  /** “I think, Watson, that …”: who is called by name in the speech is not who speaks. */
  private addressed(from: number, to: number): Character | null {
    const { t } = this;
    for (let i = from; i < to; i++) {
      const { first, last } = this.speech[i] as Speech;
      for (let j = first; j <= last; j++) {
        if (t.kind[j] !== wordClass.name) continue;
        const before = t.kind[j - 1] as number;
        const after = t.kind[j + 1] as number;
        const set = before === wordClass.comma || before === wordClass.openMark || j === first + 1;
        const ends = after === wordClass.comma || after === wordClass.stop || after === wordClass.closeMark;
        const called = set && ends ? this.characters.called(wordText(t, j)) : undefined;
        if (called) return called;
      }
    }
    return null;
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

  /** “he”: of two men who talk by turns, the one whose turn it is; else the last man spoken of. */
  private whoIs(gender: Gender, at: number): Character | null {
    const fits = (one: Character | null | undefined): one is Character =>
      one !== null && one !== undefined && one.name !== "I" && (one.gender === gender || one.gender === null);
    const paragraph = this.t.paragraph[at] as number;
    const here = this.lastOf(at, fits, this.t.paragraphStart[paragraph] as number);
    if (here) return here;
    const previous = this.turns.at(-1);
    if (previous && paragraph - previous.paragraph <= turnReach) {
      const other = this.turns.at(-2);
      if (fits(previous.speaker) && fits(other?.speaker) && other.speaker !== previous.speaker) return other.speaker;
      if (!fits(previous.speaker) && fits(other?.speaker)) return other.speaker;
    }
    return this.lastOf(at, fits);
  }

  /** The last before a token of whom something holds. */
  private lastOf(before: number, fits: (one: Character) => boolean, least = 0): Character | null {
    let loose: Character | null = null;
    for (let i = before - 1; i >= Math.max(least, before - memory); i--) {
      const one = this.spoken[i] === 1 ? undefined : this.characters.of(i);
      if (!one || !fits(one)) continue;
      if (one.gender) return one;
      loose ??= one;
    }
    return loose;
  }

  private stopAfter(from: number, paragraph: number): number {
    const { t } = this;
    const end = Math.min(t.count, t.paragraphStart[paragraph + 1] ?? t.count, from + tagReach);
    for (let j = from; j < end; j++) {
      const abbreviates = t.kind[j] === wordClass.stop && this.characters.of(j) !== undefined;
      if (this.spoken[j] === 1 || t.kind[j] === wordClass.colon || (t.kind[j] === wordClass.stop && !abbreviates))
        return j;
    }
    return end;
  }

  /** Where the sentence that ends at `at` begins, no further back than `from`. */
  private sentenceStartBefore(at: number, from: number): number {
    const { t } = this;
    let j = at - 1;
    while (j > from && at - j < sentenceReach) {
      if (this.spoken[j] === 1) return j + 1;
      if (t.kind[j] === wordClass.stop && isWord(t, j + 1) && this.characters.of(j) === undefined) return j + 1;
      j--;
    }
    return Math.max(from, j);
  }
}

type Found = { character: Character; place: Place; pronoun: boolean };
const turnReach = 3;
const turnsKept = 8;
const memory = 400;
const sentenceReach = 80;
