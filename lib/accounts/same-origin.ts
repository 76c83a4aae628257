import { readEnvironment } from "@/lib/env";

/**
 * The origins that a browser may send our cookie from: the address this desk is known by, and whatever host the request
 * was sent to. The second makes another port or a name on the local network work without settings, and lets nobody in:
 * a page elsewhere cannot choose the Host header, and the cookie belongs to one host only.
 */
export function trustedOrigins(headers: Headers): string[] {
  const { appUrl, trustProxy } = readEnvironment();
  const host = (trustProxy && headers.get("x-forwarded-host")) || headers.get("host");
  return [new URL(appUrl).origin, ...(host ? [`http://${host}`, `https://${host}`] : [])];
}

/** Whether a request that changes something came from a page of this desk. A request without Origin did not. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  return origin !== null && trustedOrigins(headers).includes(origin);
}
