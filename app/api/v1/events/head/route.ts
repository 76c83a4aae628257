import { handle } from "../../handle";
import { getChainHeadOperation } from "../../operations/events";

export const dynamic = "force-dynamic";

export const GET = handle(getChainHeadOperation);
