import { readWords } from "./read-words";
import type { Word } from "./words";

/** A source read once, to be searched for many quotes. About forty times the text's size in memory. */
export type SourceIndex = {
  text: string;
  words: readonly Word[];
  /** where each word stands, in order */
  places: ReadonlyMap<string, readonly number[]>;
};

/** Timecodes of subtitles with their running number, of transcripts in brackets, and the tags of voices: nobody said them. */
const timecode =
  /^(?:\d+[ \t]*\r?\n)?(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}[ \t]*-->.*$|[[(](?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]|<\/?[vciub](?:[.\s][^>\n]{0,80})?>/gm;

export function indexSource(text: string): SourceIndex {
  const words = withoutTimecodes(text, readWords(text));
  const places = new Map<string, number[]>();
  for (let i = 0; i < words.length; i++) {
    const { key } = words[i] as Word;
    const at = places.get(key);
    if (at) at.push(i);
    else places.set(key, [i]);
  }
  return { text, words, places };
}

function withoutTimecodes(text: string, words: Word[]): Word[] {
  const codes = [...text.matchAll(timecode)];
  if (codes.length === 0) return words;
  let at = 0;
  return words.filter((word) => {
    while (at < codes.length && endOf(codes[at] as RegExpExecArray) <= word.start) at++;
    const code = codes[at];
    return !code || word.end <= code.index;
  });
}

const endOf = (match: { index: number; 0: string }) => match.index + match[0].length;
