import { type Comment, threadsOf } from "@/lib/comments/model";
import type { ContactAnswer, Evidence, Stance } from "@/lib/reviews/model";
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

/** Where a piece of evidence is: its address, what somebody answered, a note, or the desk's document. */
export const sourceWords = ({ url, contact, note, documentId }: Evidence): string =>
  url ??
  (contact === null ? note : [`${contact.who} ${answerWords[contact.answer]}`, ...(note ? [note] : [])].join(": ")) ??
  (documentId === null ? "no source named" : `document ${documentId}`);

const answerWords: Record<ContactAnswer, string> = {
  confirmed: "confirmed it",
  contests: "contests it",
  context: "gave context",
  "no-reply": "did not reply",
};

const stanceWords: Record<Stance, string> = { supports: "Supports", contradicts: "Contradicts", context: "Context" };

/** "Supports, primary source: https://…; at paragraph 4; SHA-256 9f86…". Confidential evidence is counted, not shown. */
export function evidenceLines({ evidence }: Pick<ExportRecord, "evidence">): string[] {
  let confidential = 0;
  return evidence.map((piece) => {
    if (piece.redacted) confidential += 1;
    return piece.redacted ? confidentialWords(piece, confidential) : openWords(piece);
  });
}

/** Of formats that list open evidence as links: the confidential, which has none. */
export const confidentialLines = ({ evidence }: Pick<ExportRecord, "evidence">): string[] =>
  evidenceLines({ evidence: evidence.filter((piece) => piece.redacted) });

/** "Confidential evidence, 1: supports, primary source, content withheld; …" */
const confidentialWords = (evidence: Evidence, number: number): string =>
  `Confidential evidence, ${number}: ${stanceWords[evidence.stance].toLowerCase()}, ${evidence.grade} source, content withheld; ${proofWords(evidence)}`;

const openWords = (evidence: Evidence): string =>
  [
    `${stanceWords[evidence.stance]}, ${evidence.grade} source: ${sourceWords(evidence)}`,
    evidence.locator === null ? "no locator" : `at ${evidence.locator}`,
    proofWords(evidence),
  ].join("; ");

const proofWords = ({ addedBy, createdAt, importedFrom, sha256, redacted }: Evidence): string =>
  `added by ${importedFrom?.addedBy ?? addedBy.name} on ${(importedFrom?.at ?? createdAt).slice(0, 10)}${sha256 === "" ? "" : `; ${redacted ? "salted SHA-256" : "SHA-256"} ${sha256}`}`;

/** "Comment by Ana Reis on 2026-03-15, resolved by Tilda Moran: Is it the upper one?", and the answers after it. */
export function commentLines({ comments }: Pick<ExportRecord, "comments">): string[] {
  if (comments.some(({ withheld }) => withheld))
    return [
      `${comments.length === 1 ? "A comment" : `${comments.length} comments`}, withheld with the confidential evidence`,
    ];
  return threadsOf(comments).flatMap(({ first, answers, resolved }) => [
    saidWords("Comment", first, resolved === null ? "" : `, resolved by ${resolved.by}`),
    ...answers.map((answer) => saidWords("Answer", answer, "")),
  ]);
}

const saidWords = (what: string, { author, createdAt, text, withdrawn }: Comment, state: string): string =>
  `${what} by ${author.name} on ${createdAt.slice(0, 10)}${state}${withdrawn ? ", withdrawn" : `: ${text}`}`;
