import { handle } from "../../handle";
import { countUnreadOperation } from "../../operations/notices";

export const GET = handle(countUnreadOperation);
