import { handle } from "../../../handle";
import { actOnItemOperation } from "../../../operations/queues";

export const POST = handle(actOnItemOperation);
