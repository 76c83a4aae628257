/** Set by proxy.ts on every page request, whatever the client sent: the path asked for, to come back to after sign-in. */
export const pathHeader = "x-quotedesk-path";

type Policy = { nonce: string; isSecure: boolean; isDevelopment: boolean };

/** Only scripts with this answer's nonce run, and what they load. Nothing of the page comes from another host. */
export function contentSecurityPolicy({ nonce, isSecure, isDevelopment }: Policy): string {
  const directives = [
    "default-src 'self'",
    // React's error overlay evaluates code while developing; a built desk never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Style elements need the nonce (development adds some without). Style attributes, which place menus and widths
    // of bars, cannot carry one; they can change looks, not run code.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** For every answer, pages and API alike. */
export function securityHeaders(isSecure: boolean): [string, string][] {
  return [
    // Addresses of the desk, some with a one-time secret in them, are nobody else's business.
    ["referrer-policy", "same-origin"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
    ...(isSecure ? [["strict-transport-security", "max-age=31536000"] satisfies [string, string]] : []),
  ];
}
