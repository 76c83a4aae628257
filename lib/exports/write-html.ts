import { decision } from "./decision";
import { commentLines, decisionWords, documentWords, evidenceLines, kindWords, speakerWords } from "./describe";
import { escapeHtml, htmlLink } from "./html-text";
import type { ExportRecord, ExportWriter } from "./model";

// The file stands alone: no script, nothing fetched, readable in any browser, in print and in the dark.
const style = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 Georgia, serif; }
h1 { font-size: 1.6rem; line-height: 1.2; }
article { border-top: 1px solid; padding: 1.2rem 0; break-inside: avoid; }
blockquote { margin: 0 0 .6rem; font-size: 1.15rem; white-space: pre-wrap; overflow-wrap: anywhere; }
p, li { font: .9rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
ul { padding-left: 1.2rem; }`;

function* article(record: ExportRecord): Iterable<string> {
  const verdict = decision(record);
  yield `<article id="s-${escapeHtml(record.id)}">`;
  yield `<blockquote dir="auto">${escapeHtml(record.text)}</blockquote>`;
  yield `<p><strong>${escapeHtml(speakerWords(record))}</strong> (${escapeHtml(kindWords(record))})</p>`;
  yield "<ul>";
  yield `<li>${escapeHtml(decisionWords(record))}</li>`;
  if (verdict?.rationale) yield `<li>Rationale: ${escapeHtml(verdict.rationale)}</li>`;
  if (verdict?.override) yield `<li>Evidence gate overridden: ${escapeHtml(verdict.override)}</li>`;
  for (const line of evidenceLines(record)) yield `<li>${escapeHtml(line)}</li>`;
  for (const line of commentLines(record)) yield `<li>${escapeHtml(line)}</li>`;
  yield `<li>In: ${escapeHtml(documentWords(record.document))}</li>`;
  if (record.document.url) yield `<li>${htmlLink(record.document.url)}</li>`;
  yield "</ul></article>";
}

/** A page to read, print or hand on. */
export const writeHtml: ExportWriter = async function* (records, { desk, exportedAt, filter }) {
  const title = `${escapeHtml(desk)}: statements`;
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title>\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<style>${style}\n</style></head>\n<body><main><h1>${title}</h1>\n`;
  yield `<p>Exported ${escapeHtml(exportedAt)}. Filter: ${escapeHtml(filter)}.</p>\n`;
  for await (const record of records) yield `${[...article(record)].join("\n")}\n`;
  yield "</main></body></html>\n";
};
