import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, pathHeader, securityHeaders } from "@/lib/desk/page-headers";
import { readEnvironment } from "@/lib/env";

/**
 * Gives every page its headers against being scripted, framed or sniffed, with a nonce made for this one answer.
 * It guards nothing else: who may do what is decided in the services.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const isSecure = readEnvironment().appUrl.startsWith("https:");
  const policy = contentSecurityPolicy({ nonce, isSecure, isDevelopment: process.env.NODE_ENV === "development" });

  const headers = new Headers(request.headers);
  // Next reads the nonce from the policy, and puts it on its own scripts and styles.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders(isSecure)) response.headers.set(name, value);
  return response;
}

export const config = {
  // The API sets its own headers; here its bodies would be copied, and long ones cut. Built files need no policy.
  matcher: ["/((?!api/|_next/static/).*)"],
};
