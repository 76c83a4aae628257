import { handle } from "../handle";
import { bringInDocumentOperation, listDocumentsOperation } from "../operations/documents";

export const GET = handle(listDocumentsOperation);
export const POST = handle(bringInDocumentOperation);
