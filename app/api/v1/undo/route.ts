import { handle } from "../handle";
import { undoOperation } from "../operations/undo";

export const POST = handle(undoOperation);
