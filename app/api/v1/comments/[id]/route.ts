import { handle } from "../../handle";
import { resolveThreadOperation } from "../../operations/sessions";

export const PATCH = handle(resolveThreadOperation);
