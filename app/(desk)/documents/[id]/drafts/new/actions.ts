"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { redraft } from "@/lib/documents/redrafts/mutations";
import { previewRedraft } from "@/lib/documents/redrafts/queries";
import { redraftInput } from "@/lib/documents/redrafts/schema";
import { ok } from "@/lib/result";

const draftOf = redraftInput.and(z.object({ id: z.string().min(1).max(100) }));

/** What the draft would do. Stores nothing. */
export const previewDraftAction = action(draftOf, (actor, { id, ...input }) => previewRedraft(actor, id, input));

/** Brings the draft in. Little comes back: what it did is read where it is shown. */
export const bringDraftAction = action(draftOf, async (actor, { id, ...input }) => {
  const result = await redraft(actor, id, input);
  return result.ok ? ok({ redraftId: result.value.redraftId }) : result;
});
