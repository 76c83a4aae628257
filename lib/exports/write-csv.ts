import type { Evidence } from "@/lib/reviews/model";
import { csvRow } from "./csv-field";
import { decidedBy, decision } from "./decision";
import { sourceWords } from "./describe";
import type { ExportRecord, ExportWriter } from "./model";

/** Several pieces of evidence share a cell, one a line and in the same order in each column. */
const perEvidence = (record: ExportRecord, field: (evidence: Evidence) => string): string =>
  record.evidence.map((evidence) => field(evidence).replace(/\s*[\r\n]+\s*/g, " ")).join("\n");

/** Confidential evidence is counted, not shown. */
const sourceOrNumber = (record: ExportRecord, evidence: Evidence): string =>
  evidence.redacted
    ? `confidential evidence, ${record.evidence.filter((piece) => piece.redacted).indexOf(evidence) + 1}`
    : sourceWords(evidence);

const columns: Record<string, (record: ExportRecord) => string | number | null | undefined> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  form: ({ form }) => form,
  status: ({ status }) => status,
  text: ({ text }) => text,
  speaker: ({ speaker }) => speaker?.name,
  speaker_kind: ({ speaker }) => speaker?.kind,
  decided_by: (record) => ifDecided(record)?.name,
  decided_at: (record) => ifDecided(record)?.at,
  verdict: (record) => decision(record)?.verdict,
  rationale: (record) => decision(record)?.rationale,
  gate_lapsed: ({ gateLapsed }) => (gateLapsed ? "yes" : null),
  gate_override: (record) => decision(record)?.override,
  evidence: (record) => perEvidence(record, (evidence) => sourceOrNumber(record, evidence)),
  evidence_locator: (record) => perEvidence(record, ({ locator }) => locator ?? ""),
  evidence_stance: (record) => perEvidence(record, ({ stance, grade }) => `${stance}, ${grade}`),
  evidence_excerpt: (record) => perEvidence(record, ({ excerpt }) => excerpt ?? ""),
  evidence_sha256: (record) => perEvidence(record, ({ sha256 }) => sha256),
  document: ({ document }) => document.title,
  document_kind: ({ document }) => document.kind,
  publisher: ({ document }) => document.publisher,
  byline: ({ document }) => document.byline,
  published_at: ({ document }) => document.publishedAt,
  document_url: ({ document }) => document.url,
  mention: ({ attribution }) => attribution?.mention?.text,
  cue: ({ attribution }) => attribution?.cue?.text,
  rule: ({ attribution }) => attribution?.rule,
  confidence: ({ attribution }) => attribution?.confidence,
  checkworthiness: ({ checkworthiness }) => checkworthiness,
  start: ({ start }) => start,
  end: ({ end }) => end,
  document_id: ({ document }) => document.id,
  document_version: ({ document }) => document.version.number,
  document_sha256: ({ document }) => document.version.sha256,
  version: ({ version }) => version,
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
};

function ifDecided(record: ExportRecord) {
  const verdict = decision(record);
  return verdict === null ? null : decidedBy(verdict);
}

export const csvColumns: readonly string[] = Object.keys(columns);

/** Without it Excel reads UTF-8 as the machine's old code page. */
const byteOrderMark = "\uFEFF";

/** A table for spreadsheets: RFC 4180, read rightly by Excel, and safe there (csv-field.ts). JSON is the lossless export. */
export const writeCsv: ExportWriter = async function* (records) {
  yield byteOrderMark + csvRow(csvColumns);
  for await (const record of records)
    yield csvRow(Object.values(columns).map((column) => String(column(record) ?? "")));
};
