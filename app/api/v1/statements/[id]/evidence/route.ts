import { handle } from "../../../handle";
import { addEvidenceOperation } from "../../../operations/evidence";

export const POST = handle(addEvidenceOperation);
