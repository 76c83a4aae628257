import type { Tx } from "@/lib/db/client";
import type { Extraction } from "@/lib/extraction/model";
import { inTurns } from "@/lib/in-turns";
import { knownInDocument } from "@/lib/speakers/known-in-document";
import type { Alignment } from "@/lib/text/align-texts";
import { planRedraft, toChanges } from "./plan-redraft";
import { planReread } from "./plan-reread";
import { attributing, type CurrentDraft, decidedBy, rowsOf } from "./read-drafts";

/** What a next draft does to what the desk holds now: for its preview, and inside the act that does it. */
export async function planNextDraft(tx: Tx, from: CurrentDraft, alignment: Alignment, extraction: Extraction) {
  const speakers = await knownInDocument(tx, from.documentId);
  const plan = await inTurns(
    planRedraft({
      rows: await rowsOf(tx, from),
      fromVersionId: from.id,
      alignment,
      extraction,
      attributing: attributing(speakers, extraction.speakers),
      now: new Date(),
    }),
  );
  return { speakers, plan, changes: toChanges(plan, speakers.nameOf) };
}

/** What reading a draft again does to what the desk holds now: for its preview, and inside the act that does it. */
export async function planReadingAgain(tx: Tx, from: CurrentDraft, extraction: Extraction) {
  const speakers = await knownInDocument(tx, from.documentId);
  const plan = await inTurns(
    planReread({
      text: from.text,
      rows: (await rowsOf(tx, from)).filter(({ versionId }) => versionId === from.id),
      decided: await decidedBy(tx, from.documentId),
      findings: extraction.statements,
      attributing: attributing(speakers, extraction.speakers),
      now: new Date(),
    }),
  );
  return { speakers, plan, changes: toChanges(plan, speakers.nameOf) };
}
