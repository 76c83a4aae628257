import type { Actor } from "@/lib/accounts/model";
import type { Imported } from "./model";
import type { ImportedRecord } from "./schema";

/** What an import carries from one document to the next. */
export type Run = {
  actor: Actor;
  /** by hash */
  texts: ReadonlyMap<string, string>;
  /** this desk's speaker by the id in the file */
  speakers: Map<string, string>;
  /** this desk's document by the id in the file */
  documents: Map<string, string>;
  /** ids in the file of the documents that it holds */
  expected: ReadonlySet<string>;
  /** evidence that points to a document which comes later in the file */
  waiting: Waiting[];
  /** pieces of evidence of this desk that a piece of the file stands for */
  evidence: Set<string>;
  done: Omit<Imported, "group">;
};

/** The version of a document on this desk whose statements are brought in. */
export type Version = { id: string; documentId: string; text: string };

type StatementHere = {
  id: string;
  documentId: string;
  version: number;
  kind: string;
  text: string;
  speakerId: string | null;
  status: string;
};

/** A record of the file with the statement that it is on this desk. */
export type PlacedRecord = {
  record: ImportedRecord;
  isNew: boolean;
  row: StatementHere;
  /** the speaker whom the file's verdicts judged, on this desk */
  speakerId: string | null;
};

export type Waiting = {
  piece: ImportedRecord["evidence"][number];
  row: StatementHere;
  /** what it will be stored as: given in the order of the file, however long it waits */
  id: string;
};
