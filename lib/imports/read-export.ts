import type { z } from "zod";
import { fail, ok, type Result } from "@/lib/result";
import { type Fault, faultsFailure } from "./faults";
import {
  exportedFile,
  type ImportedRecord,
  type ImportedText,
  importedRecord,
  importedText,
  largestImport,
} from "./schema";

/** A member of the file, and where it stands in it: "line 4". */
export type Placed<Value> = { where: () => string; value: Value };
export type ReadExport = { records: Placed<ImportedRecord>[]; texts: Placed<ImportedText>[] };

type Raw = { records: Placed<unknown>[]; texts: Placed<unknown>[] };

/**
 * Reads a JSON or JSON Lines export, and checks the form of all of it. Failures: too-large "import-too-large"; malformed
 * "invalid-json"; refused "invalid-export" with every field that is wrong, by line.
 */
export function readExport(file: string): Result<ReadExport> {
  if (Buffer.byteLength(file) > largestImport.bytes)
    return fail(
      "too-large",
      "import-too-large",
      `An export that is brought back may have ${largestImport.bytes / 1024 / 1024} MB at most. Export fewer documents at a time, or move the desk with a backup.`,
    );
  const raw = readRaw(file.replace(/^\ufeff/, ""));
  if (!raw.ok) return raw;
  const faults: Fault[] = [];
  const records = checked(importedRecord, raw.value.records, faults);
  const texts = checked(importedText, raw.value.texts, faults);
  if (faults.length > 0) return faultsFailure(faults);
  if (records.length === 0)
    return fail("refused", "empty-export", "There is no statement in this file, so there is nothing to bring back.");
  return ok({ records, texts });
}

function readRaw(file: string): Result<Raw> {
  const whole = parse(file);
  if ("value" in whole && !isLine(whole.value)) return readJson(file, whole.value);
  const lines = file.split("\n");
  const first = lines.find((line) => line.trim() !== "") ?? "";
  if ("error" in whole && !("value" in parse(first)))
    return fail("malformed", "invalid-json", `This is neither JSON nor JSON Lines: ${whole.error}.`);
  return readLines(lines);
}

/** Whether a file that is one JSON value is rather JSON Lines of one line. */
const isLine = (value: unknown): boolean =>
  typeof value === "object" && value !== null && ("documentText" in value || ("kind" in value && "parts" in value));

function readJson(file: string, value: unknown): Result<Raw> {
  const parsed = exportedFile.safeParse(value);
  if (!parsed.success) return faultsFailure(parsed.error.issues.map((issue) => toFault(issue, () => "the file")));
  const place = (list: unknown[], key: string, member: string) =>
    list.map((item, index): Placed<unknown> => {
      return { where: () => lineOf(file, key, item) ?? `${member}.${index}`, value: item };
    });
  return ok({
    records: place(parsed.data.items, "id", "items"),
    texts: place(parsed.data.documents, "versionId", "documents"),
  });
}

/** On which line a member of a list begins: JSON.parse does not say, and the member is known by its id. */
function lineOf(file: string, key: string, item: unknown): string | null {
  const id = typeof item === "object" && item !== null ? (item as Record<string, unknown>)[key] : null;
  if (typeof id !== "string" || !/^[\w-]+$/.test(id)) return null;
  const at = file.search(new RegExp(`"${key}"\\s*:\\s*"${id}"`));
  return at < 0 ? null : `line ${file.slice(0, at).split("\n").length}`;
}

function readLines(lines: string[]): Result<Raw> {
  const raw: Raw = { records: [], texts: [] };
  const faults: Fault[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const where = () => `line ${index + 1}`;
    const read = parse(line);
    if ("error" in read) faults.push({ where, message: `is not JSON (${read.error})` });
    else if (typeof read.value === "object" && read.value !== null && "documentText" in read.value)
      raw.texts.push({ where, value: read.value.documentText });
    else raw.records.push({ where, value: read.value });
  }
  if (raw.records.length > largestImport.statements || raw.texts.length > largestImport.documents)
    faults.push({
      where: () => "the file",
      message: `may have ${largestImport.statements} statements and ${largestImport.documents} texts at most`,
    });
  return faults.length > 0 ? faultsFailure(faults) : ok(raw);
}

function parse(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { error: error.message };
    throw error;
  }
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  members: Placed<unknown>[],
  faults: Fault[],
): Placed<z.output<Schema>>[] {
  return members.flatMap(({ where, value }) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [{ where, value: parsed.data }];
    faults.push(...parsed.error.issues.map((issue) => toFault(issue, where)));
    return [];
  });
}

const toFault = (issue: z.core.$ZodIssue, where: () => string): Fault => ({
  where,
  field: issue.path.join("."),
  message: issue.message,
});
