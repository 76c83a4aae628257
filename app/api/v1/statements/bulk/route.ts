import { handle } from "../../handle";
import { actOnManyOperation } from "../../operations/statements";

export const POST = handle(actOnManyOperation);
