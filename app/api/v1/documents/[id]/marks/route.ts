import { handle } from "../../../handle";
import { getMarksOperation } from "../../../operations/queues";

export const GET = handle(getMarksOperation);
