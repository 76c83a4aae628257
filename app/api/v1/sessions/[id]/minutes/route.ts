import { handle } from "../../../handle";
import { getMinutesOperation } from "../../../operations/sessions";

export const GET = handle(getMinutesOperation);
