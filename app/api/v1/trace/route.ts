import { handle } from "../handle";
import { traceOperation } from "../operations/trace";

export const POST = handle(traceOperation);
