import { handle } from "../../../handle";
import { logContactOperation } from "../../../operations/evidence";

export const POST = handle(logContactOperation);
