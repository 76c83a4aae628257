import { z } from "zod";
import { pageCursor, pageLimit } from "@/lib/page";
import { filterBy } from "@/lib/plain-text";
import { assignInput } from "../assignments/schema";
import { takeInput } from "../leases/schema";
import { answerInput, returnInput } from "../returns/schema";
import { queueOrders, queues } from "./model";

const id = z.string().min(1).max(100);
const act = <Name extends string>(name: Name) => z.object({ act: z.literal(name) });

/** Everything that is done about who sees to a statement, as one kind of message. */
export const itemAct = z.discriminatedUnion("act", [
  act("assign").extend(assignInput.shape),
  act("unassign").extend({ userId: id }),
  act("take").extend(takeInput.shape),
  act("release"),
  act("return").extend(returnInput.shape),
  act("send-back").extend(answerInput.shape),
  act("close-return"),
]);
export type ItemAct = z.input<typeof itemAct>;

export const queueFilter = z.object({
  queue: z.enum(queues),
  order: filterBy(z.enum(queueOrders)),
  /** only one document's */
  document: filterBy(id),
  limit: pageLimit,
  cursor: filterBy(pageCursor),
});
export type QueueFilter = z.input<typeof queueFilter>;
