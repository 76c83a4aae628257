import type { SentenceState } from "@/lib/documents/coverage/model";

/** Where words of a sentence are drawn, from top to bottom, in CSS pixels. */
export type Drawn = { top: number; bottom: number; state: SentenceState };
/** A rule beside the lines that one state has. */
export type SentenceRule = { top: number; bottom: number; state: "open" | "checked" };

/** Of several sentences on one line the one that is least done gives its rule: what is open must not be overlooked. */
const weight: Record<SentenceState, number> = { "not-checkable": 0, checked: 1, open: 2 };
/** Pixels that boxes of neighbouring lines may lie over one another: marks are taller than the words in them. */
const overlap = 4;

/** The rules beside a paragraph's lines, from where the words of its sentences are drawn, in reading order. */
export function sentenceRules(drawn: readonly Drawn[]): SentenceRule[] {
  const lines: Drawn[] = [];
  for (const box of drawn) {
    const line = lines.at(-1);
    if (line && box.top < line.bottom - overlap) {
      line.top = Math.min(line.top, box.top);
      line.bottom = Math.max(line.bottom, box.bottom);
      if (weight[box.state] > weight[line.state]) line.state = box.state;
    } else lines.push({ ...box });
  }
  const rules: SentenceRule[] = [];
  let before: Drawn | null = null;
  for (const line of lines) {
    const rule = rules.at(-1);
    if (rule && before?.state === line.state) rule.bottom = Math.max(rule.bottom, line.bottom);
    else if (line.state !== "not-checkable") rules.push({ top: line.top, bottom: line.bottom, state: line.state });
    before = line;
  }
  return rules;
}
