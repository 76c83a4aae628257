import { handle } from "../handle";
import { readOperation } from "../operations/readings";

export const POST = handle(readOperation);
