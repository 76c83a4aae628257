import { z } from "zod";
import { documentKinds } from "@/lib/documents/model";
import { line, prose, webAddress } from "@/lib/plain-text";
import { contactAnswers, contactChannels, evidenceKinds, grades, stances, verdictValues } from "@/lib/reviews/model";
import { mostNeeded } from "@/lib/reviews/rules/model";
import { speakerKinds } from "@/lib/speakers/schema";
import { longestStatement } from "@/lib/statements/adjust-span";
import { quoteForms, statementKinds, statuses } from "@/lib/statements/model";

/** What an import may have at most. A larger desk is moved with a backup. */
export const largestImport = { bytes: 32 * 1024 * 1024, statements: 20_000, documents: 1000, actsInDocument: 4000 };

// An export as lib/exports writes it. Members that are not named here are left out: they are this desk's to decide.

const id = z.string().min(1).max(100);
const offset = z.int().min(0);
const instant = z.iso.datetime({ error: "must be a time such as 2026-11-20T09:30:00.000Z" });
const share = z.number().min(0).max(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in 64 hexadecimal digits");
const span = z.object({ start: offset, end: offset });
const textSpan = span.extend({ text: z.string() });
const person = z.object({ name: line(200) });

const verdict = z.object({
  id,
  // Where the file does not say who somebody is, a name must do.
  reviewer: person.extend({ id: id.optional() }),
  verdict: z.enum(verdictValues),
  rationale: prose(4000).nullable(),
  override: prose(1000).nullable(),
  judgedText: z.string(),
  needed: z.int().min(1).max(mostNeeded).default(1),
  inSession: z.boolean().default(false),
  importedFrom: z.object({ reviewer: line(200), reviewerId: id.optional(), at: instant }).nullable(),
  createdAt: instant,
});

const ruling = z.object({
  id,
  adjudicator: person,
  verdict: z.enum(verdictValues),
  rationale: prose(4000).min(1, "needs a reason"),
  override: prose(1000).nullable(),
  judgedText: z.string(),
  overturned: z.array(z.object({ userId: id.nullable(), name: line(200), verdict: z.enum(verdictValues) })).max(1000),
  importedFrom: z
    .object({ adjudicator: line(200), at: instant })
    .nullable()
    .default(null),
  createdAt: instant,
});

const evidence = z.object({
  id,
  stance: z.enum(stances),
  grade: z.enum(grades),
  url: webAddress.nullable(),
  documentId: id.nullable(),
  note: prose(4000).nullable(),
  locator: line(300).nullable(),
  excerpt: prose(20_000).nullable(),
  // empty where it is withheld
  sha256: z.union([sha256, z.literal("")]),
  group: line(100).nullable(),
  confidential: z.boolean(),
  redacted: z.boolean(),
  // Exports of an earlier desk have none of these four.
  kind: z.enum(evidenceKinds).nullable().default(null),
  speaker: line(200).nullable().default(null),
  /** its page or file stays where it was read: here it is kept by name, and by the words cut out of it */
  source: z
    .object({ name: line(200) })
    .nullable()
    .default(null),
  passage: span.extend({ versionId: id }).nullable().default(null),
  contact: z
    .object({
      who: line(200),
      at: instant,
      channel: z.enum(contactChannels),
      asked: prose(4000),
      answer: z.enum(contactAnswers),
      settled: z.object({ by: line(200), at: instant, why: prose(1000).nullable() }).nullable(),
    })
    .nullable()
    .default(null),
  addedBy: person,
  importedFrom: z
    .object({ addedBy: line(200), at: instant })
    .nullable()
    .default(null),
  createdAt: instant,
});

const exportedDocument = z.object({
  id,
  title: line(300).min(1, "needs a title"),
  kind: z.enum(documentKinds),
  url: webAddress.nullable(),
  publisher: line(200).nullable(),
  byline: line(200).nullable(),
  publishedAt: instant.nullable(),
  version: z.object({ id, number: z.int().min(1), sha256 }),
});

export const importedRecord = z.object({
  id,
  kind: z.enum(statementKinds),
  form: z.enum(quoteForms).nullable(),
  manner: z.enum(["speech", "attitude"]).nullable(),
  status: z.enum(statuses),
  text: z.string().min(1).max(longestStatement),
  start: offset,
  end: offset,
  parts: z.array(span).max(1000),
  speaker: z.object({ id, name: line(300).min(1, "needs a name"), kind: z.enum(speakerKinds) }).nullable(),
  attribution: z
    .object({ mention: textSpan.nullable(), cue: textSpan.nullable(), rule: line(100), confidence: share })
    .nullable(),
  attributedBy: z.string().nullable(),
  origin: z.enum(["machine", "person"]),
  checkworthiness: share,
  createdAt: instant,
  document: exportedDocument,
  /** newest first */
  verdicts: z.array(verdict).max(1000),
  ruling: ruling.nullable().default(null),
  evidence: z.array(evidence).max(1000),
});
export type ImportedRecord = z.output<typeof importedRecord>;

export const importedText = z.object({ versionId: id, documentId: id, sha256, text: z.string() });
export type ImportedText = z.output<typeof importedText>;

export const exportedFile = z.object({
  format: z.literal("quotedesk", "must be quotedesk: this is not an export of a desk"),
  version: z.literal(1, "must be 1: this export was made by a newer Quotedesk"),
  items: z.array(z.unknown()).max(largestImport.statements, `may have ${largestImport.statements} statements at most`),
  documents: z.array(z.unknown()).max(largestImport.documents, `may have ${largestImport.documents} texts at most`),
});
