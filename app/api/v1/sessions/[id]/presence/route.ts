import { handle } from "../../../handle";
import { tellPlaceOperation } from "../../../operations/sessions";

export const POST = handle(tellPlaceOperation);
