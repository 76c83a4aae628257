import { handle } from "../../../handle";
import { getCoverageOperation } from "../../../operations/coverage";

export const GET = handle(getCoverageOperation);
