import { escapeHtml } from "./html-text";
import type { ReportedQuotation, TraceReport } from "./trace-report";

// The file stands alone: no script, nothing fetched, readable in any browser, in print and in the dark. What is held
// nowhere is double underlined and numbered besides being red.
const style = `
:root { color-scheme: light dark; --bad: light-dark(#a11a1a, #ff9d94); --wash: light-dark(#fbe9e7, #4a1d1a); --ok: light-dark(#ececec, #333); }
body { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 Georgia, serif; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
p, li { font: .9rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
ol.findings { padding-left: 2rem; } ol.findings > li { border-top: 1px solid; padding: .8rem 0; break-inside: avoid; }
blockquote { margin: 0 0 .4rem; font: 1.1rem/1.5 Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; }
.text { font: 1rem/1.7 Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--ok); color: inherit; }
.unheld strong { color: var(--bad); }
mark.unheld { background: var(--wash); color: var(--bad); text-decoration: underline double; }
mark a { font: .7rem system-ui, sans-serif; vertical-align: super; color: inherit; }`;

function finding(quotation: ReportedQuotation, at: number): string {
  const { text, speaker, words, unheld, passage } = quotation;
  const lines = [
    `<li id="f-${at}"${unheld ? ' class="unheld"' : ""}><blockquote dir="auto">${escapeHtml(text)}</blockquote>`,
    `<p>${escapeHtml(speaker ?? "Speaker not named")}. <strong>${escapeHtml(words)}</strong></p>`,
  ];
  if (passage) {
    const who = passage.speaker === null ? "" : `, ${escapeHtml(passage.speaker)}`;
    lines.push(`<p>${escapeHtml(passage.document)}, ${escapeHtml(passage.locator)}${who}:</p>`);
    lines.push(`<blockquote dir="auto">${escapeHtml(passage.text)}</blockquote>`);
    if (passage.changes.length > 0)
      lines.push(`<ul>${passage.changes.map((change) => `<li>${escapeHtml(change)}</li>`).join("")}</ul>`);
  }
  return `${lines.join("\n")}</li>`;
}

/** The text with each quotation marked, and its number in the list. Where two overlap, the first is marked. */
function* marked(text: string, quotations: TraceReport["quotations"]): Iterable<string> {
  let at = 0;
  const inPlace = quotations.map((one, index) => ({ ...one, number: index + 1 })).sort((a, b) => a.start - b.start);
  for (const { start, end, unheld, number } of inPlace) {
    if (start < at) continue;
    yield escapeHtml(text.slice(at, start));
    yield `<mark${unheld ? ' class="unheld"' : ""}>${escapeHtml(text.slice(start, end))}<a href="#f-${number}">${number}</a></mark>`;
    at = end;
  }
  yield escapeHtml(text.slice(at));
}

/** A traced draft as a page to read, print or hand on: what was found first, then the text with its marks. */
export function* writeTraceHtml(report: TraceReport): Iterable<string> {
  const { desk, tracedAt, heading, notes, text, quotations } = report;
  const title = `${escapeHtml(desk)}: ${escapeHtml(heading)}`;
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title>\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<style>${style}\n</style></head>\n<body><main><h1>${escapeHtml(heading)}</h1>\n`;
  yield `<p>Traced ${escapeHtml(tracedAt)} at ${escapeHtml(desk)}.</p>\n`;
  for (const note of notes) yield `<p>${escapeHtml(note)}</p>\n`;
  if (quotations.length > 0) yield `<h2>Quotations, the gravest first</h2>\n<ol class="findings">\n`;
  for (const [at, quotation] of quotations.entries()) yield `${finding(quotation, at + 1)}\n`;
  if (quotations.length > 0) yield "</ol>\n";
  yield `<h2>The text</h2>\n<div class="text" dir="auto">`;
  yield* marked(text, quotations);
  yield "</div>\n</main></body></html>\n";
}
