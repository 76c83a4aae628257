import type { Evidence } from "@/lib/reviews/model";
import type { Status } from "@/lib/statements/model";
import { decidedBy, decision } from "./decision";
import type { ExportDocument, ExportRecord } from "./model";

/** Sentences of a report that people read. They are plain text: each writer escapes them for its own format. */

export const statusWords: Record<Status, string> = {
  unreviewed: "Unreviewed",
  verified: "Verified",
  disputed: "Disputed",
  "needs-sourcing": "Needs sourcing",
};

/** "Quote, direct", "Claim" */
export const kindWords = ({ kind, form }: ExportRecord): string =>
  kind === "claim" ? "Claim" : form === null ? "Quote" : `Quote, ${form}`;

export const speakerWords = ({ speaker }: ExportRecord): string => speaker?.name ?? "Speaker unknown";

/** "Harbour plans stall, The Evening Ledger, by Ana Reis, 2026-03-14" */
export const documentWords = ({ title, publisher, byline, publishedAt }: ExportDocument): string =>
  [title, publisher, byline === null ? null : `by ${byline}`, publishedAt?.slice(0, 10)]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(", ");

/** "Verified by Ana Reis on 2026-03-15 at 09:30 UTC", and whether the evidence for that has gone since */
export function decisionWords(record: ExportRecord): string {
  const verdict = decision(record);
  if (verdict === null) return statusWords[record.status];
  const { name, at } = decidedBy(verdict);
  const lapsed = record.gateLapsed ? "; its evidence no longer meets the gate" : "";
  return `${statusWords[verdict.verdict]} by ${name} on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC${lapsed}`;
}

/** Where a piece of evidence is: its address, the desk's document, or a note. Withheld where this reader may not see it. */
export const sourceWords = (evidence: Evidence): string =>
  evidence.redacted
    ? "withheld, a confidential source"
    : (evidence.url ??
      evidence.note ??
      (evidence.documentId === null ? "no source named" : `document ${evidence.documentId}`));

/** "Supports, primary source: https://…; at paragraph 4; SHA-256 9f86…" */
export function evidenceWords(evidence: Evidence): string {
  const stance = { supports: "Supports", contradicts: "Contradicts", context: "Context" }[evidence.stance];
  const places = [
    `${stance}, ${evidence.grade} source: ${sourceWords(evidence)}`,
    ...(evidence.locator === null ? (evidence.redacted ? [] : ["no locator"]) : [`at ${evidence.locator}`]),
    `added by ${evidence.importedFrom?.addedBy ?? evidence.addedBy.name} on ${(evidence.importedFrom?.at ?? evidence.createdAt).slice(0, 10)}`,
    `SHA-256 ${evidence.sha256}`,
  ];
  return places.join("; ");
}
