import { handle } from "../handle";
import { exportOperation } from "../operations/export";

export const dynamic = "force-dynamic";

export const GET = handle(exportOperation);
