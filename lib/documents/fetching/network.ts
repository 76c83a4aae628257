import { lookup } from "node:dns/promises";
import { isPublicAddress } from "./public-address";

export type ResolvedAddress = { address: string; family: number };

/**
 * What the desk may reach. There is one, the public internet; no setting makes another. Tests hand in their own, since
 * their servers stand on this machine.
 */
export type Network = {
  resolve: (hostname: string) => Promise<ResolvedAddress[]>;
  permits: (address: string) => boolean;
  ports: readonly number[];
};

export const publicInternet: Network = {
  resolve: (hostname) => lookup(hostname, { all: true }),
  permits: isPublicAddress,
  ports: [80, 443],
};

export type FetchLimits = { milliseconds: number; bytes: number; redirects: number };

/** For a page with all its redirects; bytes after they are unpacked. */
export const fetchLimits: FetchLimits = { milliseconds: 10_000, bytes: 5 * 1024 * 1024, redirects: 5 };
