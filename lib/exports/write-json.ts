import { jsonList } from "./json-list";
import type { ExportWriter } from "./model";

/** Raised when what stands in an export changes its meaning. */
export const jsonExportVersion = 1;

/** Lossless: JSON.parse gives back the records as they were, unpaired surrogates and all. */
export const writeJson: ExportWriter = (records, header) =>
  jsonList({ format: "quotedesk", version: jsonExportVersion, ...header }, "items", records);

/** One record a line, for tools that read line by line. As lossless. */
export const writeJsonLines: ExportWriter = async function* (records) {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
};
