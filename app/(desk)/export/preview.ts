import { getDeskSettings } from "@/lib/desk/queries";
import { readEnvironment } from "@/lib/env";
import { exportFiles } from "@/lib/exports/formats";
import type { ExportFormat, ExportRecord } from "@/lib/exports/model";

const rows = 3;
const characters = 2400;

/**
 * How an export begins: its real writer, given the first rows only, cut after 2,400 characters. A Word file is not
 * text; the same report in Markdown stands for it.
 */
export async function previewOf(
  records: AsyncIterable<ExportRecord>,
  format: ExportFormat,
  filter: string,
): Promise<string> {
  const { write } = exportFiles[format === "docx" ? "md" : format];
  const { name } = await getDeskSettings();
  const origin = readEnvironment().appUrl.replace(/\/+$/, "");
  const header = { desk: name, exportedAt: new Date().toISOString(), filter, origin };
  let text = "";
  for await (const piece of write(firstOf(records), header)) {
    text += typeof piece === "string" ? piece : new TextDecoder().decode(piece);
    if (text.length > characters) return `${text.slice(0, characters)} …`;
  }
  return text;
}

async function* firstOf(records: AsyncIterable<ExportRecord>): AsyncIterable<ExportRecord> {
  let count = 0;
  for await (const record of records) {
    yield record;
    count += 1;
    if (count === rows) return;
  }
}
