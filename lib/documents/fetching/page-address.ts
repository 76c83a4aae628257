import { isIP } from "node:net";
import { fail, ok, type Result } from "@/lib/result";
import type { Network } from "./network";

const longest = 2000;

/**
 * A page's address as it is fetched, without what comes after #. Failures, all malformed or refused: "bad-address",
 * "address-with-password", "address-port", "address-not-public".
 */
export function pageAddress(given: string, network: Network): Result<URL> {
  const url = given.length <= longest ? parse(given.trim()) : null;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:") || url.hostname === "")
    return wrong("malformed", "bad-address", "This must be a web address that begins with http:// or https://.");
  if (url.username !== "" || url.password !== "")
    return wrong(
      "refused",
      "address-with-password",
      "Take the name and password out of the address: the desk sends none.",
    );
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  if (!network.ports.includes(port))
    return wrong("refused", "address-port", "Pages are read from the usual ports only, 80 and 443.");
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !network.permits(literal)) return notPublic;
  url.hash = "";
  return ok(url);
}

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const wrong = (reason: "malformed" | "refused", code: string, message: string) =>
  fail(reason, code, message, { fields: { address: [message] } });

export const notPublic = wrong(
  "refused",
  "address-not-public",
  "This address leads to a private network or to this machine. The desk reads pages of the public internet, and of sites that its operator named.",
);

export const leadsToOwnSite = wrong(
  "refused",
  "address-not-public",
  "This address leads on to a site that the operator named, and such a site is read only where somebody asks for it. Open it, and give its own address.",
);
