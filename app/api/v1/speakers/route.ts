import { handle } from "../handle";
import { listSpeakersOperation } from "../operations/speakers";

export const GET = handle(listSpeakersOperation);
