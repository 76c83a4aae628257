import { handle } from "../handle";
import { changeRulesOperation, getRulesOperation } from "../operations/rulings";

export const GET = handle(getRulesOperation);
export const PATCH = handle(changeRulesOperation);
