import ipaddr from "ipaddr.js";

// Public by its number, and only to be reached from inside: Azure's machines ask it for their settings.
const inside = new Set(["168.63.129.16"]);

const nat64 = ipaddr.IPv6.parse("64:ff9b::");

/**
 * Whether an address is one of the public internet. Everything else (this machine, private networks, link-local and so
 * cloud metadata, multicast, tunnels, documentation, what is reserved) is somewhere that only the server can reach, and
 * that nobody should reach through it.
 */
export function isPublicAddress(address: string): boolean {
  // With a zone it is an address of one network card.
  if (address.includes("%") || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv4 ? isPublicV4(parsed) : isPublicV6(parsed as ipaddr.IPv6);
}

const isPublicV4 = (address: ipaddr.IPv4) => address.range() === "unicast" && !inside.has(address.toString());

function isPublicV6(address: ipaddr.IPv6): boolean {
  if (address.isIPv4MappedAddress()) return isPublicV4(address.toIPv4Address());
  // Where a network has no IPv4, its resolver gives every IPv4 address in this form: the one inside counts.
  if (address.match(nat64, 96)) return isPublicV4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  // Only 2000::/3 has been given out. ipaddr.js knows special ranges, and calls what has never been given out unicast,
  // ::7f00:1 (127.0.0.1 in an old form) among it.
  const [first = 0, , , , zero = 0, isatap = 0] = address.parts;
  const hidesV4 = (zero === 0 || zero === 0x200) && isatap === 0x5efe;
  return first >> 13 === 1 && address.range() === "unicast" && !hidesV4;
}
