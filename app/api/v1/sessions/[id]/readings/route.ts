import { handle } from "../../../handle";
import { followRoomOperation } from "../../../operations/sessions";

export const GET = handle(followRoomOperation);
