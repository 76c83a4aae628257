import { markdownInline, markdownQuote } from "@/lib/exports/markdown-text";
import { agreementWords, decisionWords, followUpWords, progressWords, timeWords, voteWords } from "./describe";
import type { Minutes } from "./model";

/** The minutes as Markdown, for a wiki or a chat. Nothing in a text can begin a heading, a link or raw HTML. */
export function writeMinutesMarkdown(minutes: Minutes): string {
  const { title, chair, members, items } = minutes;
  const head = [
    `# ${markdownInline(title)}: minutes`,
    "",
    `- ${markdownInline(timeWords(minutes))}`,
    `- Led by ${markdownInline(chair.name)}. In the room: ${markdownInline(members.map(({ name }) => name).join(", "))}`,
    `- ${markdownInline(progressWords(minutes))}`,
    `- ${markdownInline(agreementWords(minutes))}`,
  ];
  const decided = items.flatMap((item) => [
    "",
    `## ${item.number}. ${markdownInline(decisionWords(item))}`,
    "",
    markdownQuote(item.text),
    "",
    markdownInline(`${item.speaker ?? "Speaker unknown"} (${item.kind})`),
    ...(item.votes.length > 0 ? ["", ...item.votes.map((vote) => `- ${markdownInline(voteWords(vote))}`)] : []),
    ...(item.state === "recorded" ? [] : ["", `- ${markdownInline(followUpWords(item))}`]),
  ]);
  return `${[...head, ...decided].join("\n")}\n`;
}
