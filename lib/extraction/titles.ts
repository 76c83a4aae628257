import { hashWord } from "./hash-word";
import type { Run } from "./select-quotes";
import { shape, type Tokens, unitOf } from "./tokens";
import { wordClass } from "./word-classes";

/** Whether most words have capitals, as titles have: “The Miller of Wend”. */
export function isTitle(t: Tokens, first: number, last: number): boolean {
  let [capitals, words] = [0, 0];
  for (let i = first; i <= last; i++) {
    const bits = t.shape[i] as number;
    if (!(bits & shape.word)) continue;
    words++;
    if (bits & (shape.capital | shape.digit)) capitals++;
  }
  return words > 0 && capitals * 2 > words;
}

const works = new Set(
  "book books memoir novel film movie documentary song album play poem series sitcom musical single lecture talk exhibition"
    .split(" ")
    .map(hashWord),
);

/** “her second book, “The Miller of Wend””, “her next lecture: “Rivers in Winter””: between marks from end to end, right behind what kind of work it is. */
export function isTitleOfWork(t: Tokens, { first, last }: Run): boolean {
  const unit = unitOf(t, first);
  if (!unit?.closed || last > unit.last || !isTitle(t, unit.first + 1, unit.last)) return false;
  const link = t.kind[unit.first - 1];
  const before = link === wordClass.comma || link === wordClass.colon ? unit.first - 2 : unit.first - 1;
  return works.has(t.word[before] as number);
}
