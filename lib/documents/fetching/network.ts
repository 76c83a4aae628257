import { lookup } from "node:dns/promises";
import type { OwnSites } from "./own-sites";
import { isPublicAddress } from "./public-address";

export type ResolvedAddress = { address: string; family: number };

/**
 * What the desk may reach: the public internet, and the sites inside that the operator names one by one, each with the
 * address it has. Tests hand in their own, since their servers stand on this machine.
 */
export type Network = {
  resolve: (hostname: string) => Promise<ResolvedAddress[]>;
  permits: (address: string) => boolean;
  ports: readonly number[];
  /** by name; never looked up */
  own: OwnSites;
};

export const reachable = (own: OwnSites): Network => ({
  resolve: (hostname) => lookup(hostname, { all: true }),
  permits: isPublicAddress,
  ports: [80, 443],
  own,
});

export type FetchLimits = { milliseconds: number; bytes: number; redirects: number };

/** For a page with all its redirects; bytes after they are unpacked. */
export const fetchLimits: FetchLimits = { milliseconds: 10_000, bytes: 5 * 1024 * 1024, redirects: 5 };
