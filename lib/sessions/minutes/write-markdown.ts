import { markdownInline, markdownQuote } from "@/lib/exports/markdown-text";
import { minutesInWords } from "./describe";
import type { Minutes } from "./model";

/** The minutes as Markdown, for a wiki or a chat. Nothing in a text can begin a heading, a link or raw HTML. */
export function writeMinutesMarkdown(minutes: Minutes): string {
  const { title, facts, items } = minutesInWords(minutes);
  const lines = [`# ${markdownInline(title)}: minutes`, "", ...facts.map(bullet)];
  for (const { heading, text, about, votes, followUp } of items) {
    lines.push("", `## ${heading}`, "", markdownQuote(text), "", markdownInline(about));
    if (votes.length > 0) lines.push("", ...votes.map(bullet));
    if (followUp !== null) lines.push("", bullet(followUp));
  }
  return `${lines.join("\n")}\n`;
}

const bullet = (words: string) => `- ${markdownInline(words)}`;
