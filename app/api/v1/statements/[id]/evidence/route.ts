import { handle } from "../../../handle";
import { addEvidenceOperation } from "../../../operations/statements";

export const POST = handle(addEvidenceOperation);
