import { decision } from "./decision";
import { commentLines, decisionWords, documentWords, evidenceLines, kindWords, speakerWords } from "./describe";
import { markdownInline, markdownLink, markdownQuote } from "./markdown-text";
import type { ExportRecord, ExportWriter } from "./model";

function* lines(record: ExportRecord): Iterable<string> {
  const verdict = decision(record);
  yield markdownQuote(record.text);
  yield "";
  yield `**${markdownInline(speakerWords(record))}** (${markdownInline(kindWords(record))})`;
  yield "";
  yield `- ${markdownInline(decisionWords(record))}`;
  if (verdict?.rationale) yield `- Rationale: ${markdownInline(verdict.rationale)}`;
  if (verdict?.override) yield `- Evidence gate overridden: ${markdownInline(verdict.override)}`;
  for (const line of evidenceLines(record)) yield `- ${markdownInline(line)}`;
  for (const line of commentLines(record)) yield `- ${markdownInline(line)}`;
  yield `- In: ${markdownInline(documentWords(record.document))}`;
  if (record.document.url) yield `- ${markdownLink(record.document.url)}`;
  yield "";
  yield "---";
  yield "";
}

/** A report for people. Nothing in a text can begin a heading, a link, a table or raw HTML (markdown-text.ts). */
export const writeMarkdown: ExportWriter = async function* (records, { desk, exportedAt, filter }) {
  yield `# ${markdownInline(desk)}: statements\n\n`;
  yield `Exported ${markdownInline(exportedAt)}. Filter: ${markdownInline(filter)}.\n\n---\n\n`;
  for await (const record of records) yield `${[...lines(record)].join("\n")}\n`;
};
