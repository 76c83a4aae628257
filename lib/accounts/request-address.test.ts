import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { noteSocketAddresses, requestAddress, socketAddressHeader } from "./request-address";

const from = (socket: string, forwarded?: string) =>
  new Headers({ [socketAddressHeader]: socket, ...(forwarded ? { "x-forwarded-for": forwarded } : {}) });

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", "unknown"],
  ["not an address", "unknown"],
])("counts %s as %s", (socket, expected) => {
  expect(requestAddress(from(socket), false)).toBe(expected);
});

it("believes X-Forwarded-For only where a proxy is trusted, and then only what that proxy wrote", () => {
  const headers = from("192.0.2.7", "198.51.100.1, 203.0.113.9");
  expect(requestAddress(headers, false)).toBe("192.0.2.7");
  expect(requestAddress(headers, true)).toBe("203.0.113.9");
  expect(requestAddress(from("192.0.2.7"), true)).toBe("192.0.2.7");
});

it("writes the socket's address over whatever a client claims", async () => {
  noteSocketAddresses();
  noteSocketAddresses();
  const seen: (string | string[] | undefined)[] = [];
  const server = http.createServer((request, response) => {
    seen.push(request.headers[socketAddressHeader]);
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}/`, { headers: { [socketAddressHeader]: "203.0.113.9" } });
  server.close();
  expect(seen).toEqual(["127.0.0.1"]);
});
