import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import type { Network } from "./network";

/** Thrown where a connection would leave the network that is permitted. */
export class NotPermitted extends Error {}

/**
 * Makes connections to permitted addresses only. The check is in the resolution that the connection itself uses: an
 * address that is looked up, checked, and then looked up again may be another one the second time. A name with even one
 * address that is not permitted is refused.
 */
export function guardedAgent(network: Network, milliseconds: number): Agent {
  const connect = buildConnector({ lookup: guardedLookup(network), timeout: milliseconds, allowH2: false });
  return new Agent({
    connect: (options, callback) => {
      const own = network.own.get(options.hostname);
      if (own) {
        // The operator says where it stands: no name server is asked, and its certificate must still be its name's.
        const { address, port } = own;
        const servername = options.servername ?? options.hostname;
        connect(
          { ...options, hostname: address, port: port === null ? options.port : String(port), servername },
          callback,
        );
        return;
      }
      // What is an address already is never looked up, so it is checked here.
      const literal = options.hostname.replace(/^\[|\]$/g, "");
      if (isIP(literal.split("%")[0] ?? "") !== 0 && !network.permits(literal))
        callback(new NotPermitted(literal), null);
      else connect(options, callback);
    },
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    maxHeaderSize: 16 * 1024,
    connections: 1,
    pipelining: 0,
  });
}

const guardedLookup =
  (network: Network): LookupFunction =>
  (hostname, options, callback) => {
    network.resolve(hostname).then(
      (addresses) => {
        const refused = addresses.find(({ address }) => !network.permits(address));
        const [first] = addresses;
        if (!first || refused) callback(new NotPermitted(hostname), "", 4);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 4),
    );
  };
