import { handle } from "../../handle";
import { getDigestOperation } from "../../operations/notices";

export const GET = handle(getDigestOperation);
