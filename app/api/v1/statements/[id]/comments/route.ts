import { handle } from "../../../handle";
import { listCommentsOperation, writeCommentOperation } from "../../../operations/sessions";

export const GET = handle(listCommentsOperation);
export const POST = handle(writeCommentOperation);
