import { handle } from "../../../handle";
import { adjudicateOperation } from "../../../operations/rulings";

export const POST = handle(adjudicateOperation);
