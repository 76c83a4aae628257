import type { TextSpan } from "@/lib/text/model";
import type { ExtractedSpeaker, SpeakerKind } from "./model";

/** A mention to be resolved, in order of the text. */
export type Mention = TextSpan & { rule?: string };
export type Resolution = { speaker: number; rule: string };

const titles =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof|Professor|Sen|Senator|Rep|Representative|Gov|Governor|President|Secretary|Gen|General|Judge|Justice|Lord|Lady|Mayor|Minister|Chancellor|Captain|Sheriff|Chief|Former|Democrat|Republican|Spokeswoman|Spokesman|Spokesperson)\.? )+/;
const organisationWords =
  /\b(?:Inc|Corp|Ltd|Company|Group|University|College|Department|Ministry|Agency|Post|Times|Journal|News|Reuters|Bloomberg|Associated|Press|Party|Committee|Commission|Council|Court|House|Senate|Congress|Institute|Foundation|Association|Union|Bank|Centre|Center|Campaign|Administration|Police|Bureau|Office|Pentagon|Kremlin|Beijing|Washington|Ventures|Capital|Trust|FBI|CIA|NYPD|CNN|Fox)\b/;
const he = /^(?:he|him|himself)$/i;
const she = /^(?:she|her|herself)$/i;
const they = /^(?:they|them|we)$/i;
const relative = /^(?:who|which|that|whom|whose)$/i;
const self = /^(?:i|me)$/i;
const person =
  /\b(?:man|woman|spokes(?:wo)?man|spokesperson|chief|director|minister|president|professor|officer|executive|senator|governor|mayor|lawyer|candidate|nominee|founder|analyst|source|official|aide|mother|father)$/i;
const organisation =
  /^(?:the )?(?:company|firm|group|agency|department|ministry|government|paper|newspaper|campaign|university|bank|party|start-?up|organi[sz]ation|court|committee)$/i;

const lean = (text: string) =>
  text
    .replace(/['’]s?$/, "")
    .replace(/^(?:the|a|an) (?=\p{Lu})/iu, "")
    .replace(titles, "")
    .trim();
const isName = (text: string) =>
  /^\p{Lu}/u.test(lean(text)) &&
  !/^(?:The|A|An|Some|Many|Most|Several|Others|Critics|Both|All|Another|One|It|This|That|These|Those|His|Her|Their|Our|My) \p{Ll}/u.test(
    text,
  );
const alone =
  /^(?:Some|Many|Most|Several|Others|Critics|Both|All|Another|One|It|This|That|These|Those|Everyone|People|Officials|Experts|Analysts|Sources)\b/;

/**
 * Gathers the names of a text and gives each mention its speaker: the fullest form of the name, or, for a pronoun, the
 * last speaker or person it fits. Unnamed ones stay themselves: two “some” are two speakers.
 *
 * Ana Ruiz said … Ms. Ruiz said … She said …  →  Ana Ruiz, three times
 */
export class Speakers {
  readonly list: ExtractedSpeaker[] = [];
  private readonly byWord = new Map<string, TextSpan[]>();
  private readonly female = new Set<number>();
  private readonly male = new Set<number>();
  private last = -1;

  constructor(private readonly names: readonly TextSpan[]) {
    for (const name of names) {
      const words = lean(name.text).split(/\s+/);
      if (words.length < 2) continue;
      for (const word of [words[0] as string, words.at(-1) as string]) {
        const known = this.byWord.get(word);
        if (known) known.push(name);
        else this.byWord.set(word, [name]);
      }
    }
  }

  resolve(mention: Mention | null, paragraphStart: number): Resolution | null {
    if (!mention) return null;
    const { text } = mention;
    if (he.test(text) || she.test(text) || self.test(text)) return this.pronoun(mention, paragraphStart);
    if (they.test(text) || /^it$/i.test(text))
      return this.last < 0 ? null : { speaker: this.last, rule: "pronoun-last-speaker" };
    if (relative.test(text)) {
      const before = this.nameBefore(mention.start);
      return before && before.end > mention.start - 60
        ? { speaker: this.named(before), rule: "relative-nearest-named" }
        : null;
    }
    if (isName(text) && !alone.test(text)) return { speaker: this.named(mention), rule: "named" };
    if (/^the (?:[a-z-]+ ){0,2}[a-z-]+$/i.test(text) && this.last >= 0) {
      const known = this.list[this.last] as ExtractedSpeaker;
      const fits = organisation.test(text)
        ? known.kind === "organisation"
        : person.test(text) && known.kind === "person";
      if (fits) return { speaker: this.alias(this.last, mention), rule: "description-last-speaker" };
    }
    return { speaker: this.add(text, kindOfUnnamed(text), mention), rule: "unnamed" };
  }

  private pronoun(mention: Mention, paragraphStart: number): Resolution | null {
    const sex = she.test(mention.text) ? this.female : he.test(mention.text) ? this.male : null;
    const other = sex === this.female ? this.male : this.female;
    const fits = (index: number) =>
      index >= 0 &&
      this.list[index]?.kind !== "organisation" &&
      this.list[index]?.kind !== "group" &&
      !(sex && other.has(index));
    // a person named since the paragraph began comes before the speaker of an earlier one
    const name = this.nameBefore(mention.start, (found) => found.start >= paragraphStart && isPersonName(found.text));
    let index = name ? this.named(name) : -1;
    if (!fits(index)) index = fits(this.last) ? this.last : -1;
    if (index < 0) {
      const earlier = this.nameBefore(mention.start, (found) => isPersonName(found.text) && fits(this.find(found)));
      if (earlier) index = this.named(earlier);
    }
    if (index < 0) return null;
    sex?.add(index);
    this.last = index;
    return { speaker: index, rule: name ? "pronoun-nearest-named" : "pronoun-last-speaker" };
  }

  private nameBefore(offset: number, accept: (name: TextSpan) => boolean = () => true): TextSpan | null {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.names[middle] as TextSpan).start < offset) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= Math.max(0, low - 40); i--)
      if (accept(this.names[i] as TextSpan)) return this.names[i] as TextSpan;
    return null;
  }

  /** The speaker already known under a name that this one is a part of. */
  private find(name: TextSpan): number {
    const full = this.fullest(name);
    return this.list.findIndex((speaker) => speaker.name === full);
  }

  private fullest(name: TextSpan): string {
    const own = lean(name.text);
    const words = own.split(/\s+/);
    if (words.length > 1) return own;
    const before = (this.byWord.get(own) ?? [])
      .map((span) => lean(span.text))
      .filter((text) => text.split(/\s+/).length <= 4 && !/ and /.test(text));
    return (
      before.find((text) => text.endsWith(` ${own}`)) ?? before.find((text) => !organisationWords.test(text)) ?? own
    );
  }

  private named(mention: TextSpan): number {
    const name = this.fullest(mention);
    let index = this.list.findIndex((speaker) => speaker.name === name && speaker.kind !== "unnamed");
    if (index < 0) index = this.add(name, kindOfName(name, mention.text), mention);
    else this.alias(index, mention);
    if (/^(?:Mrs|Ms|Miss|Lady)\b/.test(mention.text)) this.female.add(index);
    if (/^(?:Mr|Sir|Lord)\b/.test(mention.text)) this.male.add(index);
    this.last = index;
    return index;
  }

  private alias(index: number, mention: TextSpan): number {
    const speaker = this.list[index] as ExtractedSpeaker;
    if (!speaker.nameSpans.some((span) => span.start === mention.start)) {
      speaker.nameSpans.push({ start: mention.start, end: mention.end, text: mention.text });
      if (!speaker.names.includes(mention.text)) speaker.names.push(mention.text);
    }
    this.last = index;
    return index;
  }

  private add(name: string, kind: SpeakerKind, mention: TextSpan): number {
    const span = { start: mention.start, end: mention.end, text: mention.text };
    this.list.push({ name, kind, names: [...new Set([name, span.text])], nameSpans: [span], roles: [], roleSpans: [] });
    this.last = this.list.length - 1;
    return this.last;
  }
}

const isPersonName = (text: string) => {
  const words = lean(text).split(/\s+/);
  return (words.length > 1 || titles.test(text)) && !organisationWords.test(text) && words.length <= 4;
};

function kindOfName(name: string, mention: string): SpeakerKind {
  if (titles.test(mention)) return "person";
  if (organisationWords.test(name)) return "organisation";
  if (/ and /.test(name)) return "group";
  if (/\p{Lu}{2}|\d/u.test(name) && !/ /.test(name)) return "organisation";
  return name.includes(" ") ? "person" : "organisation";
}

function kindOfUnnamed(text: string): SpeakerKind {
  if (/^(?:some|many|most|several|others|critics|both|few|more|all|they|people)\b/i.test(text)) return "group";
  const head = text.split(/ (?:in|of|at|from|for|with|on) /)[0] as string;
  return /[^s]s$/i.test(head) ? "group" : "unnamed";
}
