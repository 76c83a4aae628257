"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { listDocuments } from "@/lib/documents/queries";
import { dismissStatements, placeStatement } from "@/lib/documents/tray/mutations";
import { dismissInput, placeInput } from "@/lib/documents/tray/schema";
import { actOnMany } from "@/lib/reviews/bulk/mutations";
import { bulkInput } from "@/lib/reviews/bulk/schema";
import { logContact, settleDispute } from "@/lib/reviews/contacts/mutations";
import { addEvidence, recordVerdict, withdrawEvidence } from "@/lib/reviews/mutations";
import { proposeFromReading } from "@/lib/reviews/queries";
import { actOnItem } from "@/lib/reviews/queues/act-on-item";
import { getMarks } from "@/lib/reviews/queues/queries";
import { itemAct } from "@/lib/reviews/queues/schema";
import { contactInput, evidenceInput, proposePassageInput, settleInput, verdictInput } from "@/lib/reviews/schema";
import { listSpeakers } from "@/lib/speakers/queries";
import { addStatement, editStatement, mergeStatements, removeStatement } from "@/lib/statements/mutations";
import { addStatementInput, editStatementInput, mergeStatementsInput } from "@/lib/statements/schema";
import { redoLast, undoLast } from "@/lib/undo/mutations";
import { readForDesk, readView } from "./read";

const id = z.string().min(1).max(100);
const inDocument = z.object({ documentId: id });

export const readStatementAction = action(z.object({ id }), (actor, input) => readView(actor, input.id));
export const readStatementsAction = action(
  z.object({ documentId: id, ids: z.array(id).max(50).optional() }),
  (actor, { documentId, ids }) => readForDesk(actor, documentId, ids),
);

// The one that a reader waits for, key after key: parse, record, answer.
export const recordVerdictAction = action(
  verdictInput.and(z.object({ statementId: id })),
  (actor, { statementId, ...input }) => recordVerdict(actor, statementId, input),
);

export const addEvidenceAction = action(
  evidenceInput.and(z.object({ statementId: id })),
  (actor, { statementId, ...input }) => addEvidence(actor, statementId, input),
);
export const proposePassageAction = action(proposePassageInput, proposeFromReading);
export const logContactAction = action(
  contactInput.and(z.object({ statementId: id })),
  (actor, { statementId, ...input }) => logContact(actor, statementId, input),
);
export const settleDisputeAction = action(settleInput.and(z.object({ id })), (actor, { id, ...input }) =>
  settleDispute(actor, id, input),
);
export const withdrawEvidenceAction = action(z.object({ id }), (actor, input) => withdrawEvidence(actor, input.id));

export const editStatementAction = action(editStatementInput.and(z.object({ id })), (actor, { id, ...input }) =>
  editStatement(actor, id, input),
);
export const addStatementAction = action(addStatementInput, addStatement);
export const removeStatementAction = action(z.object({ id, version: z.int().min(1) }), (actor, { id, version }) =>
  removeStatement(actor, id, { version }),
);
export const mergeStatementsAction = action(mergeStatementsInput, mergeStatements);

export const actOnManyAction = action(bulkInput, actOnMany);
export const readMarksAction = action(inDocument, (actor, { documentId }) => getMarks(actor, documentId));
export const actOnItemAction = action(z.object({ id, act: itemAct }), (actor, { id, act }) =>
  actOnItem(actor, id, act),
);
export const placeStatementAction = action(placeInput.and(z.object({ id })), (actor, { id, ...input }) =>
  placeStatement(actor, id, input),
);
export const dismissStatementsAction = action(dismissInput, dismissStatements);

export const undoAction = action(inDocument, undoLast);
export const redoAction = action(inDocument, redoLast);

/** As many as a list beside a field can show. */
const offered = 12;

export const findSpeakersAction = action(z.object({ q: z.string().max(300) }), async (actor, { q }) => {
  const found = await listSpeakers(actor, { q, limit: offered, order: q === "" ? "name" : "newest" });
  return found.ok ? { ok: true as const, value: found.value.items } : found;
});
export const findDocumentsAction = action(z.object({ q: z.string().max(300) }), async (actor, { q }) => {
  const found = await listDocuments(actor, { q, limit: offered });
  return found.ok ? { ok: true as const, value: found.value.items.map(({ id, title }) => ({ id, title })) } : found;
});
