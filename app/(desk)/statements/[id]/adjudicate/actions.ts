"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { adjudicate, withdrawRuling } from "@/lib/reviews/adjudication/mutations";
import { rulingInput, withdrawRulingInput } from "@/lib/reviews/adjudication/schema";

export const adjudicateAction = action(
  rulingInput.and(z.object({ statementId: z.string().min(1).max(100) })),
  (actor, { statementId, ...input }) => adjudicate(actor, statementId, input),
);

export const withdrawRulingAction = action(
  withdrawRulingInput.and(z.object({ id: z.string().min(1).max(100) })),
  (actor, { id, ...input }) => withdrawRuling(actor, id, input),
);
