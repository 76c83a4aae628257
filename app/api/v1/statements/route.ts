import { handle } from "../handle";
import { listStatementsOperation } from "../operations/statements";

export const GET = handle(listStatementsOperation);
