import { z } from "zod";
import { pageCursor, pageLimit } from "@/lib/page";
import { filterBy, line } from "@/lib/plain-text";
import { quoteForms, statementKinds, statuses } from "./model";

export const statementOrders = ["newest", "place", "doubtful"] as const;

const id = z.string().min(1).max(100);
const version = z.int().min(1);
const offset = z.int().min(0);

export const statementFilter = z.object({
  kind: filterBy(z.enum(statementKinds)),
  status: filterBy(z.enum(statuses)),
  /** a speaker's slug; statements of speakers merged into it are included */
  speaker: filterBy(z.string().max(200)),
  /** a document's id */
  document: filterBy(id),
  /** true: those that somebody contests, and nobody has looked at yet */
  contested: filterBy(z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")])),
  q: filterBy(line(300)),
  /** newest first; in order of place in the document; least confident first */
  order: filterBy(z.enum(statementOrders)),
  limit: pageLimit,
  cursor: filterBy(pageCursor),
});
export type StatementFilter = z.input<typeof statementFilter>;
export type ParsedStatementFilter = z.output<typeof statementFilter>;

/** The same filters for an export, which has no pages. */
export const exportFilter = statementFilter.omit({ limit: true, cursor: true });
export type ExportFilter = z.input<typeof exportFilter>;

export const editStatementInput = z
  .object({
    /** the statement's version that the editor saw */
    version,
    /** an existing speaker, or null for nobody */
    speakerId: id.nullable().optional(),
    /** a speaker by name: the one the document already has under it, or a new one */
    speakerName: line(200).min(1, "needs a name").optional(),
    start: offset.optional(),
    end: offset.optional(),
    kind: z.enum(statementKinds).optional(),
    form: z.enum(quoteForms).nullable().optional(),
  })
  .refine((input) => input.speakerId === undefined || input.speakerName === undefined, {
    error: "choose a speaker or name one, not both",
    path: ["speakerName"],
  });
export type EditStatementInput = z.input<typeof editStatementInput>;

export const addStatementInput = z.object({
  documentId: id,
  /** the document version that the offsets point into: refused where a newer draft came in meanwhile */
  versionId: id.optional(),
  kind: z.enum(statementKinds),
  form: z.enum(quoteForms).nullable().optional(),
  start: offset,
  end: offset,
  speakerId: id.nullable().optional(),
  speakerName: line(200).min(1, "needs a name").optional(),
});
export type AddStatementInput = z.input<typeof addStatementInput>;

export const mergeStatementsInput = z
  .object({
    ids: z.array(id).min(2, "choose at least two statements").max(20),
    /** the versions that the editor saw, in the order of `ids` */
    versions: z.array(version),
  })
  .refine((input) => input.ids.length === input.versions.length, {
    error: "needs a version for each id",
    path: ["versions"],
  })
  .refine((input) => new Set(input.ids).size === input.ids.length, { error: "names a statement twice", path: ["ids"] });
export type MergeStatementsInput = z.input<typeof mergeStatementsInput>;

export const removeStatementInput = z.object({ version });
