import { handle } from "../handle";
import { getQueueOperation } from "../operations/queues";

export const GET = handle(getQueueOperation);
