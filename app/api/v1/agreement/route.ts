import { handle } from "../handle";
import { getAgreementOperation } from "../operations/agreement";

export const GET = handle(getAgreementOperation);
