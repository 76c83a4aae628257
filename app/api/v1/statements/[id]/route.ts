import { handle } from "../../handle";
import { editStatementOperation, getStatementOperation } from "../../operations/statements";

export const GET = handle(getStatementOperation);
export const PATCH = handle(editStatementOperation);
