import { z } from "zod";
import { assignInput } from "../assignments/schema";
import { takeInput } from "../leases/schema";
import { answerInput, returnInput } from "../returns/schema";

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
