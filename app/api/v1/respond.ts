import { securityHeaders } from "@/lib/desk/page-headers";
import { readEnvironment } from "@/lib/env";
import type { Failure, Reason } from "@/lib/result";

/** The one table of what went wrong and the status that says so. */
export const statusOf: Record<Reason, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  changed: 409,
  "too-large": 413,
  unsupported: 415,
  refused: 422,
  "too-many": 429,
};

const secure = () => securityHeaders(readEnvironment().appUrl.startsWith("https:"));

/** Adds what every answer carries: headers against sniffing and framing, and no page may be made of it. */
export function guarded(response: Response): Response {
  for (const [name, value] of secure()) response.headers.set(name, value);
  response.headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  return response;
}

/** Answers are about one moment and one reader: nothing between here and them may keep one. */
const headers = { "cache-control": "no-store", "content-type": "application/json; charset=utf-8" };

export const respond = (status: number, body: unknown): Response =>
  guarded(new Response(JSON.stringify(body), { status, headers }));

/** `{ error: { code, message, fields? }, current?, missing? }`, with Retry-After where waiting helps. */
export function respondFailure(failure: Failure): Response {
  const { reason, code, message, fields, current, missing, retryAfter } = failure;
  const response = respond(statusOf[reason], { error: { code, message, fields }, current, missing });
  if (retryAfter !== undefined) response.headers.set("retry-after", String(retryAfter));
  if (reason === "unauthenticated") response.headers.set("www-authenticate", 'Bearer realm="Quotedesk"');
  return response;
}
