export const dynamic = "force-dynamic";

/** Whether the server answers. Says nothing else, because it asks nobody who they are. */
export const GET = (): Response => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
