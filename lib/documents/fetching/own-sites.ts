import ipaddr from "ipaddr.js";

/** Where a site of the newsroom's own stands; without a port, the scheme's. */
export type OwnSite = { address: string; port: number | null };
export type OwnSites = ReadonlyMap<string, OwnSite>;

const place = /^(\[[^\]]+\]|[^:[\]]+)(?::(\d{1,5}))?$/;
const siteName = /^(?=.{1,253}$)(?=.*[a-z])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
const ranges = ["unicast", "private", "uniqueLocal", "loopback"];
// Where clouds tell their machines secrets, in ranges that are nobody else's.
const never = new Set(["168.63.129.16", "fd00:ec2::254", "fd20:ce::254"]);

/**
 * Reads `archive.desk.internal=10.0.4.7:8080, wiki.desk.internal=[fd12::8]`: names that lead to one address and port each,
 * whatever a name server says. Throws with a sentence for the operator.
 */
export function readOwnSites(setting: string): OwnSites {
  const sites = new Map<string, OwnSite>();
  for (const entry of setting.split(",").map((one) => one.trim())) {
    if (entry === "") continue;
    const [name = "", ...rest] = entry.split("=");
    const [, host = "", digits] = place.exec(rest.join("=")) ?? [];
    const address = host.replace(/^\[|\]$/g, "");
    const port = digits === undefined ? null : Number(digits);
    if (!siteName.test(name) || ipaddr.isValid(name))
      throw new Error(
        `“${entry}” does not begin with the name of a site in small letters, as archive.desk.internal=10.0.4.7`,
      );
    if (!isFullAddress(address) || (port !== null && (port < 1 || port > 65_535)))
      throw new Error(
        `“${entry}” does not name one address, and at most one port, as archive.desk.internal=10.0.4.7:8080`,
      );
    const parsed = ipaddr.parse(address);
    if (!ranges.includes(parsed.range()) || never.has(parsed.toString()))
      throw new Error(`“${entry}” names an address at which no site may stand`);
    if (sites.has(name)) throw new Error(`“${name}” is named twice`);
    sites.set(name, { address, port });
  }
  return sites;
}

const isFullAddress = (address: string) =>
  ipaddr.IPv4.isValidFourPartDecimal(address) || (ipaddr.IPv6.isValid(address) && !address.includes("%"));
