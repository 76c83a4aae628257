"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { reread } from "@/lib/documents/redrafts/mutations";
import { rereadInput } from "@/lib/documents/redrafts/schema";
import { ok } from "@/lib/result";

export const rereadAction = action(
  rereadInput.and(z.object({ id: z.string().min(1).max(100) })),
  async (actor, { id, ...input }) => {
    const result = await reread(actor, id, input);
    return result.ok ? ok({ redraftId: result.value.redraftId }) : result;
  },
);
