import { handle } from "../../handle";
import { getRoomOperation } from "../../operations/sessions";

export const GET = handle(getRoomOperation);
