import { handle } from "../handle";
import { listActivityOperation } from "../operations/activity";

export const GET = handle(listActivityOperation);
