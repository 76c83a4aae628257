import path from "node:path";
import { z } from "zod";
import { type OwnSites, readOwnSites } from "./documents/fetching/own-sites";

// All settings are optional. An empty value counts as absent, as shells and compose files make them.
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

function toOwnSites(setting: string, context: z.RefinementCtx): OwnSites {
  try {
    return readOwnSites(setting);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
    return z.NEVER;
  }
}

const environment = z.object({
  DATABASE_URL: optional(
    z
      .string()
      .regex(/^file:/, "must begin with file:")
      .default("file:./data/quotedesk.db"),
  ),
  PORT: optional(z.coerce.number().int().min(1).max(65535).default(3000)),
  APP_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  QUOTEDESK_SECRET: optional(z.string().min(32, "must have 32 characters or more").optional()),
  /** trust X-Forwarded-For for rate limits: only behind a proxy that sets it */
  QUOTEDESK_TRUST_PROXY: optional(z.enum(["0", "1"]).default("0")),
  /** whether the desk fetches pages that people give the address of */
  QUOTEDESK_FETCH: optional(z.enum(["on", "off"]).default("on")),
  /** sites inside that it fetches from besides the public internet: NAME=ADDRESS[:PORT], … */
  QUOTEDESK_OWN_SITES: optional(z.string().default("").transform(toOwnSites)),
});

export type Environment = {
  databaseFile: string;
  dataFolder: string;
  port: number;
  appUrl: string;
  secret: string | undefined;
  trustProxy: boolean;
  fetchesPages: boolean;
  ownSites: OwnSites;
};

/** Reads and checks the settings. Throws with one sentence a setting where one is wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = environment.safeParse(source);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("\n"));
  const { DATABASE_URL, PORT, APP_URL, QUOTEDESK_SECRET, QUOTEDESK_TRUST_PROXY, QUOTEDESK_FETCH, QUOTEDESK_OWN_SITES } =
    parsed.data;
  const databaseFile = path.resolve(/*turbopackIgnore: true*/ process.cwd(), DATABASE_URL.slice("file:".length));
  return {
    databaseFile,
    dataFolder: path.dirname(databaseFile),
    port: PORT,
    appUrl: APP_URL ?? `http://localhost:${PORT}`,
    secret: QUOTEDESK_SECRET,
    trustProxy: QUOTEDESK_TRUST_PROXY === "1",
    fetchesPages: QUOTEDESK_FETCH === "on",
    ownSites: QUOTEDESK_OWN_SITES,
  };
}
