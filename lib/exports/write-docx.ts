import { decision } from "./decision";
import { decisionWords, documentWords, evidenceLines, kindWords, speakerWords } from "./describe";
import { docxParts } from "./docx-parts";
import type { ExportHeader, ExportRecord } from "./model";
import { heading, paragraph } from "./word-paragraphs";
import { zip } from "./zip";

function* recordParagraphs(record: ExportRecord): Iterable<string> {
  const verdict = decision(record);
  yield paragraph("Quote", record.text);
  yield paragraph("Speaker", `${speakerWords(record)} (${kindWords(record)})`);
  yield paragraph("Proof", decisionWords(record));
  if (verdict?.rationale) yield paragraph("Proof", `Rationale: ${verdict.rationale}`);
  if (verdict?.override) yield paragraph("Proof", `Evidence gate overridden: ${verdict.override}`);
  for (const line of evidenceLines(record)) yield paragraph("Proof", line);
  yield paragraph("Proof", `In: ${documentWords(record.document)}`);
  if (record.document.url) yield paragraph("Proof", record.document.url);
}

async function* body(records: AsyncIterable<ExportRecord>, { desk, exportedAt, filter }: ExportHeader) {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
  yield `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`;
  yield heading(`${desk}: statements`);
  yield paragraph("Proof", `Exported ${exportedAt}. Filter: ${filter}.`);
  for await (const record of records) yield [...recordParagraphs(record)].join("");
  yield `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
  yield "</w:body></w:document>";
}

/** A Word document (ECMA-376), written in one pass like the other formats. */
export const writeDocx = (records: AsyncIterable<ExportRecord>, header: ExportHeader): AsyncIterable<Uint8Array> =>
  zip([...docxParts(), { name: "word/document.xml", content: body(records, header) }]);
