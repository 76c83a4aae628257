import { auth } from "@/lib/accounts/auth";

/** All that is open of the sign-in library. Whatever else it can do (and later versions add) is not here. */
const open = new Set(["/api/auth/sign-in/email", "/api/auth/sign-out"]);

/** bytes */
const largestBody = 10_000;

export async function POST(request: Request): Promise<Response> {
  // Compared as it was sent, so that "//", "%2f" and a trailing slash match nothing.
  if (!open.has(new URL(request.url).pathname)) return answer(404);
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) return answer(415);
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > largestBody) return answer(413);
  const response = await auth().handler(request);
  response.headers.set("cache-control", "no-store");
  // The library's body repeats the cookie's secret, which scripts need not see.
  return response.ok ? answer(response.status, response.headers) : response;
}

function answer(status: number, from?: Headers): Response {
  const headers = new Headers({ "cache-control": "no-store", "content-type": "application/json" });
  for (const cookie of from?.getSetCookie() ?? []) headers.append("set-cookie", cookie);
  return new Response("{}", { status, headers });
}
