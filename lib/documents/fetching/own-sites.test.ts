import { expect, it } from "vitest";
import { readEnvironment } from "@/lib/env";
import { readOwnSites } from "./own-sites";

it("reads names, each with its one address and port", () => {
  expect([...readOwnSites(" archive.desk.internal=10.0.4.7:8080, wiki=[fd12::8],,site=192.168.1.4 ")]).toEqual([
    ["archive.desk.internal", { address: "10.0.4.7", port: 8080 }],
    ["wiki", { address: "fd12::8", port: null }],
    ["site", { address: "192.168.1.4", port: null }],
  ]);
  expect(readOwnSites("").size).toBe(0);
});

it.each([
  "archive.desk.internal",
  "=10.0.4.7",
  "*.desk.internal=10.0.4.7",
  "http://archive=10.0.4.7",
  "Archive=10.0.4.7",
  "10.0.4.7=10.0.4.7",
  "0x0a000407=10.0.4.7",
  "a b=10.0.4.7",
  "archive.=10.0.4.7",
  "archive=other.desk.internal",
  "archive=10.0.4",
  "archive=167773191",
  "archive=10.0.4.0/24",
  "archive=10.0.4.7:0",
  "archive=10.0.4.7:65536",
  "archive=10.0.4.7:80:80",
  "archive=fd12::8",
  "archive=[fe80::1%eth0]",
  "archive=[fe80::1]",
  "archive=[::]",
  "archive=[::ffff:10.0.4.7]",
  "archive=0.0.0.0",
  "archive=169.254.169.254",
  "archive=168.63.129.16",
  "archive=100.100.100.200",
  "archive=[fd00:ec2::254]",
  "archive=[fd20:ce::254]",
  "archive=224.0.0.1",
  "archive=255.255.255.255",
  "archive=10.0.4.7,archive=10.0.4.8",
])("is refused, and the desk does not start: %s", (setting) => {
  expect(() => readOwnSites(setting)).toThrow(/“/);
  expect(() => readEnvironment({ NODE_ENV: "test", QUOTEDESK_OWN_SITES: setting })).toThrow(/^QUOTEDESK_OWN_SITES “/);
});

it.each([
  ["archive=fd12::8", "one address"],
  ["archive=10.0.4.7:80:80", "one address"],
  ["archive=", "one address"],
  ["archive=10.0.4.7=10.0.4.8", "one address"],
  ["archive.desk.internal", "one address"],
  ["archive=10.0.4.7:0", "one address"],
  ["=10.0.4.7", "the name of a site"],
  ["Archive=fd12::8", "the name of a site"],
  ["10.0.4.7", "the name of a site"],
  ["archive=169.254.169.254", "no site may stand"],
])("says what is wrong with %s: %s", (setting, words) => {
  expect(() => readOwnSites(setting)).toThrow(words);
});

it("is nobody's where nothing is set", () => {
  expect(readEnvironment({ NODE_ENV: "test" }).ownSites.size).toBe(0);
  expect(readEnvironment({ NODE_ENV: "test", QUOTEDESK_OWN_SITES: "" }).ownSites.size).toBe(0);
});
