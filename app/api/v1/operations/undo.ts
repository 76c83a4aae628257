import { z } from "zod";
import { undoGroup } from "@/lib/undo/mutations";
import { answer, operation } from "../operation";
import { group } from "../responses/common";

export const undoOperation = operation({
  method: "POST",
  path: "/undo",
  id: "undo",
  summary: "Take an act back, all of it: hand over the group that its answer named. Undo the undo to do it again.",
  body: z.object({ group: z.string().min(1).max(100) }),
  answers: { 200: z.strictObject({ undone: z.string().meta({ description: "a sentence" }), group }) },
  failures: ["not-found", "changed", "refused"],
  run: (actor, { body }) => answer(200, undoGroup(actor, body.group)),
});
