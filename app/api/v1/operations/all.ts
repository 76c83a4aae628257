import type { AnyOperation } from "../operation";
import { bringInDocumentOperation, getDocumentOperation, listDocumentsOperation } from "./documents";
import { followEventsOperation } from "./events";
import { addEvidenceOperation, findElsewhereOperation, logContactOperation, settleDisputeOperation } from "./evidence";
import { exportOperation } from "./export";
import { searchOperation } from "./search";
import { getSpeakerOperation, listSpeakersOperation } from "./speakers";
import {
  editStatementOperation,
  getStatementOperation,
  listStatementsOperation,
  recordVerdictOperation,
} from "./statements";
import { undoOperation } from "./undo";

/** Every call of the API, in the order that openapi.json lists them. */
export const operations: readonly AnyOperation[] = [
  bringInDocumentOperation,
  listDocumentsOperation,
  getDocumentOperation,
  listStatementsOperation,
  getStatementOperation,
  editStatementOperation,
  recordVerdictOperation,
  addEvidenceOperation,
  logContactOperation,
  settleDisputeOperation,
  findElsewhereOperation,
  listSpeakersOperation,
  getSpeakerOperation,
  searchOperation,
  exportOperation,
  undoOperation,
  followEventsOperation,
];
