import { channel, subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";
import { readEnvironment } from "@/lib/env";

/** Set by ourselves on every request, never taken from outside: the address at the other end of the socket. */
export const socketAddressHeader = "x-quotedesk-socket-address";

const started = "http.server.request.start";
const watching = Symbol.for("quotedesk.socket-addresses");

/**
 * Notes on each incoming request which address its socket comes from. Next hands route handlers headers only, and keeps
 * an X-Forwarded-For that the client made up; so the address is written by Node's own hook, before Next sees the request.
 */
export function noteSocketAddresses(): void {
  const target = channel(started) as { [watching]?: boolean };
  if (target[watching]) return;
  target[watching] = true;
  subscribe(started, (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[socketAddressHeader] = request.socket.remoteAddress ?? "";
  });
}

/**
 * The address that limits count by: the socket's, or, where a proxy in front is trusted (QUOTEDESK_TRUST_PROXY=1), the
 * last one in X-Forwarded-For, which that proxy wrote. IPv6 is cut to its /64, the smallest block that one customer
 * is given. "unknown" where neither is there: all such requests share one count, which fails towards refusing.
 */
export function requestAddress(headers: Headers, trustProxy = readEnvironment().trustProxy): string {
  const forwarded = trustProxy ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return block(forwarded || headers.get(socketAddressHeader) || "");
}

function block(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return mapped;
  const bare = mapped.replace(/%.*$/, "");
  return isIPv6(bare) ? `${firstFourGroups(bare)}::/64` : "unknown";
}

function firstFourGroups(address: string): string {
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
