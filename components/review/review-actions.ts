import type { CommentActions } from "@/components/comments/comment-actions";
import type { Comment } from "@/lib/comments/model";
import type { Coverage } from "@/lib/documents/coverage/model";
import type { DismissInput, PlaceInput } from "@/lib/documents/tray/schema";
import type { Why } from "@/lib/extraction/model";
import type { Result } from "@/lib/result";
import type { BulkOutcome } from "@/lib/reviews/bulk/model";
import type { BulkInput } from "@/lib/reviews/bulk/schema";
import type { Evidence, Verdict } from "@/lib/reviews/model";
import type { ReadPassage } from "@/lib/reviews/passages/model";
import type { ItemMark } from "@/lib/reviews/queues/model";
import type { ItemAct } from "@/lib/reviews/queues/schema";
import type { ContactInput, EvidenceInput, ProposePassageInput, SettleInput, VerdictInput } from "@/lib/reviews/schema";
import type { SpeakerSummary } from "@/lib/speakers/model";
import type { Statement, StatementDetail } from "@/lib/statements/model";
import type { AddStatementInput, EditStatementInput, MergeStatementsInput } from "@/lib/statements/schema";

/** A statement as the middle pane shows it. */
export type StatementView = StatementDetail & {
  /** the sentence that says why it is attributed so, and the words it rests on */
  why: Why;
  /** titles of the desk's documents that stand as evidence, by id */
  titles: Readonly<Record<string, string>>;
  /** what was said about it, oldest first */
  comments: Comment[];
  /** whether this reader may save the files and pages behind the evidence */
  maySave: boolean;
};

type Act<Input, Value> = (input: Input) => Promise<Result<Value>>;
export type Changed = { statement: Statement; group: string };

/** What the page hands the desk: server actions, each checked again by its service. */
export type ReviewActions = {
  readStatement: Act<{ id: string }, StatementView>;
  /** the statements named, or all of the document; those that are gone are left out */
  readStatements: Act<{ documentId: string; ids?: string[] }, Statement[]>;
  recordVerdict: Act<VerdictInput & { statementId: string }, { statement: Statement; verdict: Verdict; group: string }>;
  addEvidence: Act<EvidenceInput & { statementId: string }, { evidence: Evidence; group: string }>;
  /** the passage of a page or file that was read, as it would be added */
  proposePassage: Act<ProposePassageInput, { passage: ReadPassage | null }>;
  logContact: Act<ContactInput & { statementId: string }, { statement: Statement; evidence: Evidence; group: string }>;
  settleDispute: Act<SettleInput & { id: string }, Changed>;
  withdrawEvidence: Act<{ id: string }, { group: string }>;
  editStatement: Act<EditStatementInput & { id: string }, Changed>;
  addStatement: Act<AddStatementInput, Changed>;
  removeStatement: Act<{ id: string; version: number }, { group: string }>;
  mergeStatements: Act<MergeStatementsInput, Changed>;
  actOnMany: Act<BulkInput, BulkOutcome>;
  /** who sees to what in the document */
  readMarks: Act<{ documentId: string }, ItemMark[]>;
  /** how every sentence of the document stands */
  readCoverage: Act<{ documentId: string }, Coverage>;
  actOnItem: Act<{ id: string; act: ItemAct }, { changed: boolean; group: string }>;
  placeStatement: Act<PlaceInput & { id: string }, { group: string }>;
  dismissStatements: Act<DismissInput, { dismissed: number; group: string }>;
  undo: Act<{ documentId: string }, { undone: string; group: string }>;
  redo: Act<{ documentId: string }, { undone: string; group: string }>;
  findSpeakers: Act<{ q: string }, SpeakerSummary[]>;
  findDocuments: Act<{ q: string }, { id: string; title: string }[]>;
  comments: CommentActions;
};

/** What this reader may do here; the services decide, this only words the screen. */
export type Rights = {
  judge: boolean;
  edit: boolean;
  addEvidence: boolean;
  override: boolean;
  takeBack: boolean;
  redraft: boolean;
  assign: boolean;
  comment: boolean;
};

export type Reader = { id: string; name: string; role: string; rights: Rights };
