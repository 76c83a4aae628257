import { handle } from "../../../handle";
import { getOriginalOperation } from "../../../operations/documents";

export const GET = handle(getOriginalOperation);
