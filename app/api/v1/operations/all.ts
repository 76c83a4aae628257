import type { AnyOperation } from "../operation";
import { listActivityOperation } from "./activity";
import { getAgreementOperation } from "./agreement";
import { getCoverageOperation } from "./coverage";
import {
  bringInDocumentOperation,
  getDocumentOperation,
  getOriginalOperation,
  listDocumentsOperation,
  redraftDocumentOperation,
} from "./documents";
import { followEventsOperation, getChainHeadOperation, readEventsOperation } from "./events";
import {
  addEvidenceOperation,
  findElsewhereOperation,
  getEvidenceOriginalOperation,
  logContactOperation,
  settleDisputeOperation,
} from "./evidence";
import { exportOperation } from "./export";
import { importOperation } from "./import";
import { countUnreadOperation, getDigestOperation, listNoticesOperation, markReadOperation } from "./notices";
import { actOnItemOperation, getMarksOperation, getQueueOperation } from "./queues";
import { readOperation } from "./readings";
import { adjudicateOperation, changeRulesOperation, getRulesOperation } from "./rulings";
import { searchOperation } from "./search";
import {
  actInSessionOperation,
  changeCommentOperation,
  followRoomOperation,
  getMinutesOperation,
  getRoomOperation,
  listCommentsOperation,
  listSessionsOperation,
  openSessionOperation,
  tellPlaceOperation,
  writeCommentOperation,
} from "./sessions";
import { getSpeakerOperation, listSpeakersOperation } from "./speakers";
import {
  actOnManyOperation,
  editStatementOperation,
  getStatementOperation,
  listStatementsOperation,
  recordVerdictOperation,
} from "./statements";
import { traceOperation } from "./trace";
import { undoOperation } from "./undo";

/** Every call of the API, in the order that openapi.json lists them. */
export const operations: readonly AnyOperation[] = [
  bringInDocumentOperation,
  listDocumentsOperation,
  getDocumentOperation,
  getOriginalOperation,
  getCoverageOperation,
  readOperation,
  redraftDocumentOperation,
  listStatementsOperation,
  getStatementOperation,
  editStatementOperation,
  recordVerdictOperation,
  adjudicateOperation,
  getRulesOperation,
  changeRulesOperation,
  getAgreementOperation,
  addEvidenceOperation,
  getEvidenceOriginalOperation,
  actOnManyOperation,
  actOnItemOperation,
  getMarksOperation,
  getQueueOperation,
  listNoticesOperation,
  markReadOperation,
  getDigestOperation,
  countUnreadOperation,
  logContactOperation,
  settleDisputeOperation,
  findElsewhereOperation,
  listCommentsOperation,
  writeCommentOperation,
  changeCommentOperation,
  listSpeakersOperation,
  getSpeakerOperation,
  listSessionsOperation,
  openSessionOperation,
  getRoomOperation,
  followRoomOperation,
  actInSessionOperation,
  tellPlaceOperation,
  getMinutesOperation,
  searchOperation,
  traceOperation,
  exportOperation,
  importOperation,
  undoOperation,
  followEventsOperation,
  readEventsOperation,
  getChainHeadOperation,
  listActivityOperation,
];
