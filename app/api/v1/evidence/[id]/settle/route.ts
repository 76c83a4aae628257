import { handle } from "../../../handle";
import { settleDisputeOperation } from "../../../operations/evidence";

export const POST = handle(settleDisputeOperation);
