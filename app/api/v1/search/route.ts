import { handle } from "../handle";
import { searchOperation } from "../operations/search";

export const GET = handle(searchOperation);
