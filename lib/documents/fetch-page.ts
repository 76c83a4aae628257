import { fetch, type Response } from "undici";
import { readEnvironment } from "@/lib/env";
import { fail, ok, type Result } from "@/lib/result";
import { guardedAgent, NotPermitted } from "./fetching/guarded-agent";
import { type FetchLimits, fetchLimits, type Network, reachable } from "./fetching/network";
import { leadsToOwnSite, notPublic, pageAddress } from "./fetching/page-address";
import { readableContentTypes } from "./readers/detect-format";

export type FetchedPage = {
  bytes: Uint8Array;
  contentType: string;
  charset: string | null;
  /** where it stood in the end, after redirects */
  address: string;
  fetchedAt: Date;
};

const headers = {
  "user-agent": "Quotedesk (reads this one page because an editor asked for it)",
  accept: "text/html,application/xhtml+xml;q=0.9,application/pdf;q=0.8,text/*;q=0.7,*/*;q=0.1",
  "accept-language": "*",
};

/**
 * Fetches one page of the public internet, or of a site that the operator named, as nobody: no cookies, no passwords, every
 * address that is connected to checked, redirects too. Failures: malformed or refused for the address, refused "page-…" for
 * what came, too-large, unsupported. The last two arguments are for tests; nothing that people set reaches them.
 */
export async function fetchPage(
  address: string,
  network: Network = reachable(readEnvironment().ownSites),
  limits: FetchLimits = fetchLimits,
): Promise<Result<FetchedPage>> {
  const agent = guardedAgent(network, limits.milliseconds);
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    let next = pageAddress(address, network);
    for (let hops = 0; next.ok; hops++) {
      const url = next.value;
      const response = await fetch(url, {
        redirect: "manual",
        dispatcher: agent,
        headers,
        signal,
        credentials: "omit",
      });
      const location = isRedirect(response.status) ? response.headers.get("location") : null;
      if (location === null) return await readResponse(response, url, limits);
      await response.body?.cancel();
      if (hops >= limits.redirects)
        return failed(
          "page-redirects",
          `This address leads on more than ${limits.redirects} times. Open it, and give the address that it ends at.`,
        );
      next = pageAddress(URL.canParse(location, url) ? new URL(location, url).href : location, network);
      if (next.ok && leadsInside(url, next.value, network)) return leadsToOwnSite;
    }
    return next;
  } catch (error) {
    const failure = explain(error, limits);
    if (failure) return failure;
    throw error;
  } finally {
    await agent.destroy();
  }
}

/** A site inside is read where a person gives its address; no page outside sends the desk there. */
const leadsInside = (from: URL, to: URL, { own }: Network) => own.has(to.hostname) && from.hostname !== to.hostname;

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

async function readResponse(response: Response, url: URL, limits: FetchLimits): Promise<Result<FetchedPage>> {
  const { status } = response;
  if (status !== 200) {
    await response.body?.cancel();
    const why =
      status === 401 || status === 403 || status === 402
        ? "does not give this page to everybody"
        : "did not give this page";
    return failed(
      "page-refused",
      `The site ${why} (it answered ${status}). Open it yourself, copy its words and paste them.`,
    );
  }
  const [type = "", ...parameters] = (response.headers.get("content-type") ?? "text/html").split(";");
  const contentType = type.trim().toLowerCase();
  if (!readableContentTypes.includes(contentType)) {
    await response.body?.cancel();
    return fail(
      "unsupported",
      "page-not-text",
      `There is no page at this address but ${contentType.slice(0, 60)}, which is not read.`,
    );
  }
  const charset =
    /^\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(parameters.find((one) => /charset/i.test(one)) ?? "")?.[1] ?? null;
  const bytes = await readAtMost(response, limits.bytes);
  if (!bytes)
    return fail(
      "too-large",
      "page-too-large",
      `This page has more than ${Math.floor(limits.bytes / 1024 / 1024)} MB. Save it, and bring in the file.`,
    );
  return ok({ bytes, contentType, charset, address: url.href, fetchedAt: new Date() });
}

/** Unpacked bytes are counted as they come: a small page may unpack to a large one. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    // Leaving the loop closes the stream, and with it the connection.
    if (length > most) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

const failed = (code: string, message: string) => fail("refused", code, message, { fields: { address: [message] } });

/** What went wrong on the way, or null where the fault is ours. */
function explain(error: unknown, { milliseconds }: FetchLimits) {
  const causes: unknown[] = [];
  for (let cause: unknown = error; cause instanceof Error && causes.length < 8; cause = cause.cause) causes.push(cause);
  if (causes.some((cause) => cause instanceof NotPermitted)) return notPublic;
  // An abort has a number as its code, and a name that says why.
  const names = causes.flatMap((cause) => [(cause as Error).name, String((cause as NodeJS.ErrnoException).code)]);
  if (names.some((name) => /TimeoutError|TIMEOUT|ETIMEDOUT/.test(name)))
    return failed(
      "page-too-slow",
      `The site did not send the page within ${milliseconds / 1000} seconds. Try again, or open it and paste its words.`,
    );
  if (names.some((name) => name === "ENOTFOUND" || name === "EAI_AGAIN"))
    return failed("page-not-found", "There is no site of this name, or the desk has no way to the internet.");
  // undici says "fetch failed" of all that happens on the wire, and "terminated" where the body breaks off.
  if (error instanceof TypeError && causes.length > 0)
    return failed(
      "page-unreachable",
      "The site could not be reached, or broke off. Try again, or open it and paste its words.",
    );
  return null;
}
