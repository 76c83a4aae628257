import { handle } from "../handle";
import { listSessionsOperation, openSessionOperation } from "../operations/sessions";

export const GET = handle(listSessionsOperation);
export const POST = handle(openSessionOperation);
