import { handle } from "../../handle";
import { getSpeakerOperation } from "../../operations/speakers";

export const GET = handle(getSpeakerOperation);
