import type { AnyOperation } from "../operation";
import {
  bringInDocumentOperation,
  getDocumentOperation,
  listDocumentsOperation,
  redraftDocumentOperation,
} from "./documents";
import { followEventsOperation } from "./events";
import { exportOperation } from "./export";
import { searchOperation } from "./search";
import { getSpeakerOperation, listSpeakersOperation } from "./speakers";
import {
  addEvidenceOperation,
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
  redraftDocumentOperation,
  listStatementsOperation,
  getStatementOperation,
  editStatementOperation,
  recordVerdictOperation,
  addEvidenceOperation,
  listSpeakersOperation,
  getSpeakerOperation,
  searchOperation,
  exportOperation,
  undoOperation,
  followEventsOperation,
];
