"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { adjudicate } from "@/lib/reviews/adjudication/mutations";
import { rulingInput } from "@/lib/reviews/adjudication/schema";

export const adjudicateAction = action(
  rulingInput.and(z.object({ statementId: z.string().min(1).max(100) })),
  (actor, { statementId, ...input }) => adjudicate(actor, statementId, input),
);
