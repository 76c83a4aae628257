import { handle } from "../../../handle";
import { redraftDocumentOperation } from "../../../operations/documents";

export const POST = handle(redraftDocumentOperation);
