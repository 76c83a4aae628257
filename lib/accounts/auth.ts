import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { db } from "@/lib/db/client";
import { readEnvironment } from "@/lib/env";
import { passwordLength } from "./password-rule";
import { countFailure, limitReached } from "./rate-limits";
import { requestAddress } from "./request-address";
import { trustedOrigins } from "./same-origin";
import { signingSecret } from "./secret";
import { signInEnded } from "./sign-in-ended";

const day = 24 * 60 * 60;
const signInPath = "/sign-in/email";

function makeAuth() {
  const { appUrl } = readEnvironment();
  return betterAuth({
    appName: "Quotedesk",
    baseURL: appUrl,
    basePath: "/api/auth",
    secret: signingSecret(),
    trustedOrigins: (request) => (request ? trustedOrigins(request.headers) : [new URL(appUrl).origin]),
    database: prismaAdapter(db, { provider: "sqlite" }),
    // Accounts are made by our own services only: at set-up, by invitation, or from the command line.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: {
      modelName: "signInSession",
      expiresIn: 7 * day,
      // A sign-in ends seven days after it began, used or not. Pages cannot renew a cookie while they render.
      disableSessionRefresh: true,
      // A cached session would keep a role that has been taken away.
      cookieCache: { enabled: false },
    },
    account: { modelName: "credential" },
    advanced: {
      cookiePrefix: "quotedesk",
      useSecureCookies: appUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      // Said aloud, because the library leaves both checks out where it finds itself tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path === signInPath) await refuseTooManySignIns(context.headers, context.body?.email);
      }),
      after: createAuthMiddleware(async (context) => {
        if (context.path === signInPath && context.context.returned instanceof APIError)
          await countFailedSignIn(context.headers, context.body?.email);
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const member = await db.member.findUnique({ where: { userId: session.userId } });
            if (!member || member.deactivatedAt)
              throw new APIError("FORBIDDEN", {
                code: "DEACTIVATED",
                message: "This account is deactivated. Ask an administrator.",
              });
            const headers = context?.headers ?? context?.request?.headers;
            return { data: { ...session, ipAddress: headers ? requestAddress(headers) : null } };
          },
        },
        delete: { after: async (session) => signInEnded(session.userId) },
      },
    },
  });
}

async function refuseTooManySignIns(headers: Headers | undefined, email: unknown): Promise<void> {
  const reached =
    (await limitReached("sign-in address", requestAddress(headers ?? new Headers()))) ??
    (await limitReached("sign-in account", account(email)));
  if (reached)
    throw new APIError(
      "TOO_MANY_REQUESTS",
      { code: reached.code, message: reached.message },
      { "retry-after": String(reached.retryAfter) },
    );
}

async function countFailedSignIn(headers: Headers | undefined, email: unknown): Promise<void> {
  await countFailure("sign-in address", requestAddress(headers ?? new Headers()));
  await countFailure("sign-in account", account(email));
}

const account = (email: unknown) => (typeof email === "string" ? email.trim().toLowerCase().slice(0, 320) : "");

type Auth = ReturnType<typeof makeAuth>;
let made: Auth | undefined;

/** The sign-in library, made on first use: the settings and the database are read then, not when this is imported. */
export function auth(): Auth {
  made ??= makeAuth();
  return made;
}
