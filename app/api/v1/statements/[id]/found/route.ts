import { handle } from "../../../handle";
import { findElsewhereOperation } from "../../../operations/evidence";

export const GET = handle(findElsewhereOperation);
