"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { setResolved, setWithdrawn, writeComment } from "@/lib/comments/mutations";
import { commentInput } from "@/lib/comments/schema";

const id = z.string().min(1).max(100);

export const writeCommentAction = action(commentInput, writeComment);
export const resolveThreadAction = action(z.object({ id, resolved: z.boolean() }), (actor, input) =>
  setResolved(actor, input.id, input.resolved),
);
export const withdrawCommentAction = action(z.object({ id, withdrawn: z.boolean() }), (actor, input) =>
  setWithdrawn(actor, input.id, input.withdrawn),
);
