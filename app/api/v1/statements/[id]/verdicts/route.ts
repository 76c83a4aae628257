import { handle } from "../../../handle";
import { recordVerdictOperation } from "../../../operations/statements";

export const POST = handle(recordVerdictOperation);
