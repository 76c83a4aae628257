import { escapeHtml } from "@/lib/exports/html-text";
import { minutesInWords } from "./describe";
import type { Minutes, MinutesInWords } from "./model";

// Stands alone like the exported statements: no script, nothing fetched.
const style = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: .9rem/1.5 system-ui, sans-serif; }
h1, blockquote { font-family: Georgia, serif; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1rem; margin: 0 0 .4rem; }
section { border-top: 1px solid; padding: 1rem 0; break-inside: avoid; }
blockquote { margin: 0 0 .4rem; font-size: 1.1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
p, li { overflow-wrap: anywhere; }
ul { padding-left: 1.2rem; }`;

/** The minutes as a page to read, print or hand on. */
export function writeMinutesHtml(minutes: Minutes): string {
  const { title, facts, items } = minutesInWords(minutes);
  const name = `${escapeHtml(title)}: minutes`;
  return [
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${name}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<style>${style}\n</style></head>\n<body><main><h1>${name}</h1>`,
    list(facts),
    ...items.map(section),
    "</main></body></html>\n",
  ].join("\n");
}

const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;

function section({ heading, text, about, votes, followUp }: MinutesInWords["items"][number]): string {
  const notes = followUp === null ? votes : [...votes, followUp];
  return [
    `<section><h2>${escapeHtml(heading)}</h2>`,
    `<blockquote dir="auto">${escapeHtml(text)}</blockquote>`,
    `<p>${escapeHtml(about)}</p>`,
    notes.length > 0 ? list(notes) : "",
    "</section>",
  ].join("\n");
}
