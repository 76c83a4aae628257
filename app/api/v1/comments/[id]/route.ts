import { handle } from "../../handle";
import { changeCommentOperation } from "../../operations/sessions";

export const PATCH = handle(changeCommentOperation);
