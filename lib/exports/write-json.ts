import { jsonList } from "./json-list";
import type { ExportRecord, ExportText, ExportWriter } from "./model";

/** Raised when what stands in an export changes its meaning. */
export const jsonExportVersion = 1;

/**
 * Lossless: JSON.parse gives back the records as they were, unpaired surrogates and all. Each text that a record's
 * offsets point into follows once, under "documents", so that the file can be checked, and read in, elsewhere.
 */
export const writeJson: ExportWriter = (records, header, texts) => {
  const versionIds = new Set<string>();
  return jsonList({ format: "quotedesk", version: jsonExportVersion, ...header }, [
    ["items", noting(records, versionIds)],
    ["documents", textsOf(versionIds, texts)],
  ]);
};

/**
 * One record a line, for tools that read line by line, and as lossless. The texts follow in lines of their own, which a
 * reader of records tells by their only member, "documentText".
 */
export const writeJsonLines: ExportWriter = async function* (records, _header, texts) {
  const versionIds = new Set<string>();
  for await (const record of noting(records, versionIds)) yield `${JSON.stringify(record)}\n`;
  for await (const documentText of textsOf(versionIds, texts)) yield `${JSON.stringify({ documentText })}\n`;
};

async function* noting(records: AsyncIterable<ExportRecord>, versionIds: Set<string>): AsyncGenerator<ExportRecord> {
  for await (const record of records) {
    versionIds.add(record.versionId);
    yield record;
  }
}

// Begun only when the list before it is written, and so the set is whole.
async function* textsOf(
  versionIds: ReadonlySet<string>,
  texts: undefined | ((versionIds: readonly string[]) => AsyncIterable<ExportText>),
): AsyncGenerator<ExportText> {
  if (texts) yield* texts([...versionIds]);
}
