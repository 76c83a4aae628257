import { createHash } from "node:crypto";
import { textFault } from "@/lib/documents/check-text";
import type { Span } from "@/lib/text/model";
import { normaliseText } from "@/lib/text/normalise";
import { sameButSpaces } from "@/lib/text/respace";
import type { Fault } from "./faults";
import type { Placed, ReadExport } from "./read-export";
import { type ImportedRecord, type ImportedText, largestImport } from "./schema";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

type Piece = ImportedRecord["evidence"][number];

/**
 * What a piece of evidence's hash was made of, as lib/reviews freezes it: the whole of a conversation; else the source's
 * words, else what names it.
 */
export function frozen({
  contact,
  note,
  ...piece
}: Pick<Piece, "contact" | "excerpt" | "note" | "url" | "documentId">) {
  if (!contact) return piece.excerpt ?? note ?? piece.url ?? piece.documentId ?? "";
  const { who, at, channel, asked, answer } = contact;
  return JSON.stringify({ who, at, channel, asked, answer, said: note });
}

/**
 * Checks that an export is whole and true to itself: hashes, anchors, verdicts on the words they stand with. `here` holds
 * the texts that this desk has already, by their hash. Nothing is written before all of it is right.
 */
export function checkExport({ records, texts }: ReadExport, here: ReadonlyMap<string, string>): Fault[] {
  const byHash = new Map(here);
  const faults: Fault[] = [];
  for (const { where, value } of texts) {
    const message = textProblem(value);
    if (message) faults.push({ where, field: message[0], message: message[1] });
    else byHash.set(value.sha256, value.text);
  }
  const acts = new Map<string, number>();
  for (const placed of records) {
    faults.push(...recordFaults(placed, byHash));
    const { document, verdicts, evidence } = placed.value;
    const sum = (acts.get(document.id) ?? 0) + verdicts.length + evidence.length;
    acts.set(document.id, sum);
    if (sum > largestImport.actsInDocument && sum - verdicts.length - evidence.length <= largestImport.actsInDocument)
      faults.push({
        where: placed.where,
        field: "document",
        message: `“${document.title}” has more than ${largestImport.actsInDocument} verdicts and pieces of evidence: move it with a backup`,
      });
  }
  return faults;
}

function textProblem({ text, sha256: hash }: ImportedText): [field: string, message: string] | null {
  if (sha256(text) !== hash) return ["sha256", "is not the hash of this text: it was changed after the export"];
  if (normaliseText(text).text !== text) return ["text", "holds characters that no desk stores"];
  const fault = textFault(text, text);
  return fault && ["text", fault.message];
}

function recordFaults({ where, value: record }: Placed<ImportedRecord>, byHash: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = [];
  const wrong = (field: string, message: string) => faults.push({ where, field, message });
  const text = byHash.get(record.document.version.sha256);
  if (text === undefined)
    wrong("document.version.sha256", "names a text that is neither in this file nor on this desk");
  else anchorFaults(record, text, wrong);
  const decided = statusOf(record);
  if (decided !== null && record.status !== decided)
    wrong("status", `is ${record.status}, but the verdicts make it ${decided}`);
  for (const [index, verdict] of record.verdicts.entries())
    if (!sameButSpaces(verdict.judgedText, record.text))
      wrong(`verdicts.${index}.judgedText`, "is not what the statement says, so the verdict is not on it");
  if (record.ruling && !sameButSpaces(record.ruling.judgedText, record.text))
    wrong("ruling.judgedText", "is not what the statement says, so the ruling is not on it");
  for (const [index, piece] of record.evidence.entries()) {
    if (piece.redacted) continue;
    if (!piece.url && !piece.documentId && !piece.note && !piece.contact && !piece.source)
      wrong(`evidence.${index}`, "names no source");
    if (piece.sha256 !== sha256(frozen(piece)))
      wrong(`evidence.${index}.sha256`, "is not the hash of this evidence: it was changed after the export");
  }
  return faults;
}

/** What an export's verdicts make of the status; null where a ruling or a session gave it, or readers are waited for. */
function statusOf({ verdicts, ruling, status }: ImportedRecord): string | null {
  if (ruling) return ruling.verdict;
  const [last] = verdicts;
  if (last && last.needed > 1 && (status === "unreviewed" || verdicts.some(({ verdict }) => verdict === status)))
    return null;
  return last?.verdict ?? "unreviewed";
}

function anchorFaults(record: ImportedRecord, text: string, wrong: (field: string, message: string) => void): void {
  const slices = (span: Span, words: string) =>
    span.start < span.end && span.end <= text.length && text.slice(span.start, span.end) === words;
  if (!slices(record, record.text)) wrong("text", "is not what stands from start to end in the document");
  else if (/\p{Surrogate}/u.test(record.text)) wrong("text", "halves a character at its start or end");
  let last = record.start;
  for (const [index, part] of record.parts.entries()) {
    if (part.start < last || part.end <= part.start || part.end > record.end)
      wrong(`parts.${index}`, "lies outside the statement, or before the part before it");
    last = part.end;
  }
  for (const name of ["mention", "cue"] as const) {
    const span = record.attribution?.[name];
    if (span && !slices(span, span.text)) wrong(`attribution.${name}`, "is not what stands there in the document");
  }
}
