import { handle } from "../handle";
import { importOperation } from "../operations/import";

export const POST = handle(importOperation);
