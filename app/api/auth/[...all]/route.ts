import { auth } from "@/lib/accounts/auth";

/** All that is open of the sign-in library. Whatever else it can do (and later versions add) is not here. */
const open = new Set(["/api/auth/sign-in/email", "/api/auth/sign-out"]);

const largestBody = 10_000;

export async function POST(request: Request): Promise<Response> {
  // Compared as it was sent, so that "//", "%2f" and a trailing slash match nothing.
  if (!open.has(new URL(request.url).pathname)) return new Response(null, { status: 404 });
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return new Response(null, { status: 415 });
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > largestBody) return new Response(null, { status: 413 });
  const response = await auth().handler(request);
  response.headers.set("cache-control", "no-store");
  return response;
}
