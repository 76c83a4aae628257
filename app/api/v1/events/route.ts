import { handle } from "../handle";
import { followEventsOperation } from "../operations/events";

export const dynamic = "force-dynamic";

export const GET = handle(followEventsOperation);
