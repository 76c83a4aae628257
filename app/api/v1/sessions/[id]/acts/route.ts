import { handle } from "../../../handle";
import { actInSessionOperation } from "../../../operations/sessions";

export const POST = handle(actInSessionOperation);
