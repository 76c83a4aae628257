import packageJson from "@/package.json";
import { describeApi } from "../openapi";
import { guarded } from "../respond";

export const dynamic = "force-dynamic";

let made: string | undefined;

/** Open to everybody: it says nothing about this desk, only what any desk of this version can do. */
export function GET(): Response {
  made ??= JSON.stringify(describeApi(packageJson.version));
  return guarded(
    new Response(made, { headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-cache" } }),
  );
}
