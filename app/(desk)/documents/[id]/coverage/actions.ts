"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { clearDocument, markSentences, unmarkSentences, withdrawClearance } from "@/lib/documents/coverage/mutations";
import { getCoverage } from "@/lib/documents/coverage/queries";
import {
  clearDocumentInput,
  markSentencesInput,
  unmarkSentencesInput,
  withdrawClearanceInput,
} from "@/lib/documents/coverage/schema";
import { undoGroup } from "@/lib/undo/mutations";

export const markSentencesAction = action(markSentencesInput, markSentences);
export const unmarkSentencesAction = action(unmarkSentencesInput, unmarkSentences);
export const clearDocumentAction = action(clearDocumentInput, clearDocument);
export const withdrawClearanceAction = action(withdrawClearanceInput, withdrawClearance);
export const readCoverageAction = action(
  z.object({ documentId: z.string().min(1).max(100) }),
  (actor, { documentId }) => getCoverage(actor, documentId),
);
export const undoCoverageAction = action(z.object({ group: z.string().min(1).max(100) }), (actor, { group }) =>
  undoGroup(actor, group),
);
