import { z } from "zod";
import { actOnItem } from "@/lib/reviews/queues/act-on-item";
import { itemAct } from "@/lib/reviews/queues/schema";
import { answer, operation } from "../operation";
import { group } from "../responses/common";

export const actOnItemOperation = operation({
  method: "POST",
  path: "/statements/{id}/acts",
  id: "actOnItem",
  summary:
    "Who sees to a statement: assign, unassign, take in hand, release, return with a note, send back put right. 409 with the holder where somebody else has it in hand.",
  params: z.object({ id: z.string().max(100) }),
  body: itemAct,
  answers: { 200: z.strictObject({ changed: z.boolean(), group }) },
  failures: ["not-found", "changed", "refused"],
  run: (actor, { params: { id }, body }) => answer(200, actOnItem(actor, id, body)),
});
