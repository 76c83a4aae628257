// For tests: ways of writing addresses that must never be connected to, made of a few targets.

const targets = [
  "127.0.0.1",
  "127.8.9.10",
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "10.255.255.255",
  "100.64.0.1",
  "100.100.100.200",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.254",
  "192.0.0.192",
  "192.168.0.1",
  "192.168.255.255",
  "198.18.0.1",
  "203.0.113.9",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "168.63.129.16",
];

const octets = (address: string) => address.split(".").map(Number) as [number, number, number, number];
const hex = (value: number, width = 0) => value.toString(16).padStart(width, "0");
const words = ([a, b, c, d]: number[]) =>
  `${hex(((a as number) << 8) | (b as number))}:${hex(((c as number) << 8) | (d as number))}`;

/** Every way in which one IPv4 address is written as the host of an address. */
function hostsOf(address: string): string[] {
  const parts = octets(address);
  const [a, b, c, d] = parts;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  return [
    address,
    `${address}.`,
    String(number),
    `0x${hex(number)}`,
    `0X${hex(number).toUpperCase()}`,
    `0${number.toString(8)}`,
    parts.map((part) => `0x${hex(part)}`).join("."),
    parts.map((part) => `0${part.toString(8)}`).join("."),
    parts.map((part) => `000${part.toString(8)}`).join("."),
    `0x${hex(a)}.${b}.0${c.toString(8)}.${d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    parts
      .map((part) => [...String(part)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""))
      .join("."),
    parts.join("。"),
    [...address].map((character) => `%${hex(character.charCodeAt(0), 2)}`).join(""),
    `[::ffff:${address}]`,
    `[::ffff:${words(parts)}]`,
    `[0:0:0:0:0:ffff:${words(parts)}]`,
    `[::${address}]`,
    `[::${words(parts)}]`,
    `[64:ff9b::${address}]`,
    `[64:ff9b:1::${words(parts)}]`,
    `[2002:${words(parts)}::1]`,
    `[2001:0:${words(parts)}::1]`,
    `[2001::${words(parts.map((part) => 255 - part))}]`,
    `[::ffff:0:${words(parts)}]`,
    `[2606:4700::5efe:${words(parts)}]`,
  ];
}

const sixes =
  "::1 :: fe80::1 fe80::1%25eth0 fe80::1%eth0 fec0::1 fc00::1 fd00:ec2::254 fdff::1 ff02::1 100::1 2001:db8::1 2001:2::1 2001:10::1 3fff::1 5f00::1 4000::1 ::127.0.0.1".split(
    " ",
  );

const schemes =
  "file:///etc/passwd ftp://example.org/ gopher://example.org/_x dict://example.org:11211/stat data:text/html,hello javascript:alert(1) blob:https://example.org/1 ws://example.org/ about:blank view-source:http://example.org/ http:// https:// //example.org/ /etc/passwd example.org http:/// http://?x http://#x".split(
    " ",
  );

const disguises = [
  "http://user:word@example.org/",
  "http://user@example.org/",
  "http://example.org@127.0.0.1/",
  "http://127.0.0.1#@example.org/",
  "http://127.0.0.1\\@example.org/",
  "http://example.org:22/",
  "http://example.org:3000/",
  "https://example.org:8443/",
  "http://example.org:0/",
  "http://example.org:65536/",
  "http://example.org:-1/",
  "http://127.0.0.1:80/",
  "http://127.0.0.1:443/",
  " http://127.0.0.1/",
  "\thttp://127.0.0.1/\n",
  "ht\ntp://127.0.0.1/",
  "http:\\\\127.0.0.1\\",
  "http:127.0.0.1",
  "http:/127.0.0.1",
  "HTTP://127.0.0.1/",
  `http://${"a".repeat(3000)}.example.org/`,
];

/** Names that the tests' resolver leads inside, whatever they look like. */
export const namesThatLeadInside = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "sub.localhost",
  "metadata.google.internal",
  "127.0.0.1.nip.io",
  "intranet",
  "xn--e1afmkfd.example.org",
  "①②⑦.example.org",
  "mixed.example.org",
  "mapped.example.org",
  "zoned.example.org",
  "nothing.example.org",
];

/** More than three hundred addresses, none of which may be connected to. */
export const hostileAddresses: string[] = [
  ...targets.flatMap(hostsOf).map((host) => `http://${host}/`),
  ...sixes.map((address) => `https://[${address}]/`),
  ...schemes,
  ...disguises,
  ...namesThatLeadInside.map((name) => `https://${name}/latest/meta-data/`),
];
