import { handle } from "../handle";
import { listNoticesOperation, markReadOperation } from "../operations/notices";

export const GET = handle(listNoticesOperation);
export const POST = handle(markReadOperation);
