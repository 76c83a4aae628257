import { handle } from "../../../handle";
import { getEvidenceOriginalOperation } from "../../../operations/evidence";

export const GET = handle(getEvidenceOriginalOperation);
