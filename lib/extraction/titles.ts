import { shape, type Tokens } from "./tokens";

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
