import { handle } from "../../handle";
import { readEventsOperation } from "../../operations/events";

export const dynamic = "force-dynamic";

export const GET = handle(readEventsOperation);
