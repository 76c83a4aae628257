import { formatNames, type LeftOut } from "@/lib/documents/readers/model";
import type { ReadingAnswer } from "./reading-answer";

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** What was read, in words: "minutes.pdf, a PDF with 12 pages". */
export function readingWords({ name, format, parts }: Pick<ReadingAnswer, "name" | "format" | "parts">): string {
  const holds =
    parts === null ? "" : ` with ${format === "pdf" ? count(parts, "page", "pages") : count(parts, "cue", "cues")}`;
  return `${name}, ${formatNames[format]}${holds}`;
}

const leftOutNames: Record<LeftOut["what"], [one: string, many: string]> = {
  surroundings: ["word around the article", "words around the article"],
  pictures: ["picture", "pictures"],
  comments: ["comment", "comments"],
  deletions: ["deletion that is tracked", "deletions that are tracked"],
  "running-lines": [
    "line at the edge of a page, such as its number",
    "lines at the edge of pages, such as their numbers",
  ],
  "pages-without-text": ["page without text, perhaps scanned", "pages without text, perhaps scanned"],
  notes: ["block of notes or styles", "blocks of notes or styles"],
  "broken-cues": ["cue that could not be read", "cues that could not be read"],
  attachments: ["attachment", "attachments"],
};

/** What was left out, in a sentence; "" where all was read. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  const parts = leftOut.map(({ what, count: number }) => count(number, ...leftOutNames[what]));
  const last = parts.pop();
  if (last === undefined) return "";
  return `Left out: ${parts.length > 0 ? `${parts.join(", ")} and ${last}` : last}.`;
}
