import { z } from "zod";

export type StoredAnchor = {
  start: number;
  end: number;
  text: string;
  prefix: string;
  suffix: string;
  /** JSON */
  parts: string;
  mentionStart: number | null;
  mentionEnd: number | null;
  mentionText: string | null;
  cueStart: number | null;
  cueEnd: number | null;
  cueText: string | null;
};

const partsColumn = z.array(z.object({ start: z.number().int(), end: z.number().int() }));

/** Says in what a stored statement does not stand in its document's text where it says it does; null where it does. */
export function whatIsWrongWithAnchor(anchor: StoredAnchor, text: string): string | null {
  const { start, end } = anchor;
  if (text.slice(start, end) !== anchor.text) return `its words do not stand at ${start} to ${end}`;
  if (!text.slice(0, start).endsWith(anchor.prefix)) return `the words before ${start} are not its prefix`;
  if (!text.slice(end).startsWith(anchor.suffix)) return `the words after ${end} are not its suffix`;
  for (const [name, from, to, words] of [
    ["mention", anchor.mentionStart, anchor.mentionEnd, anchor.mentionText],
    ["cue", anchor.cueStart, anchor.cueEnd, anchor.cueText],
  ] as const)
    if (from !== null && to !== null && text.slice(from, to) !== words)
      return `its ${name} does not stand at ${from} to ${to}`;
  const parts = partsColumn.safeParse(JSON.parse(anchor.parts));
  if (!parts.success) return "its parts cannot be read";
  let last = start;
  for (const part of parts.data) {
    if (part.start < last || part.end <= part.start || part.end > end)
      return `its part ${part.start} to ${part.end} is out of place`;
    last = part.end;
  }
  return null;
}
