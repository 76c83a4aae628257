import { handle } from "../../handle";
import { getDocumentOperation } from "../../operations/documents";

export const GET = handle(getDocumentOperation);
