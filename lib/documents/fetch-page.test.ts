import type { RequestListener } from "node:http";
import { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchPage } from "./fetch-page";
import { fetchLimits, type Network, reachable } from "./fetching/network";
import { isPublicAddress } from "./fetching/public-address";
import { hostileAddresses } from "./testing/hostile-addresses";
import { closeSites, site, text } from "./testing/site-on-this-machine";

afterEach(async () => {
  await closeSites();
  vi.restoreAllMocks();
});

describe("fetchPage", () => {
  it("brings a page as nobody, unpacked, with its type and where it stood", async () => {
    let sent: Record<string, unknown> = {};
    const { at, network } = await site((request, response) => {
      sent = request.headers;
      response.setHeader("set-cookie", "id=1");
      response.writeHead(200, { "content-type": 'Text/HTML; charset="iso-8859-1"', "content-encoding": "gzip" });
      response.end(gzipSync("<p>Tide</p>"));
    });
    const page = await fetchPage(at("/a#part"), network);
    expect(text(page)).toBe("<p>Tide</p>");
    expect(page).toMatchObject({ value: { contentType: "text/html", charset: "iso-8859-1", address: at("/a") } });
    expect(sent).toMatchObject({ "user-agent": expect.stringMatching(/^Quotedesk/) });
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(["cookie"]));
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(["authorization"]));
  });

  it("follows five redirects and not a sixth, without a cookie", async () => {
    const cookies: unknown[] = [];
    const { at, network } = await site((request, response) => {
      cookies.push(request.headers.cookie);
      const left = Number(request.url?.slice(1));
      if (left === 0) response.writeHead(200, { "content-type": "text/plain" }).end("arrived");
      else response.writeHead(302, { location: `/${left - 1}`, "set-cookie": "id=1" }).end();
    });
    const arrived = await fetchPage(at("/5"), network);
    expect(text(arrived)).toBe("arrived");
    expect(arrived).toMatchObject({ value: { address: at("/0") } });
    expect(await fetchPage(at("/6"), network)).toMatchObject({ code: "page-redirects" });
    expect(new Set(cookies)).toEqual(new Set([undefined]));
  });

  it.each([
    [
      "another host inside",
      (at: (path: string, host?: string) => string) => at("/", "inside.example.org"),
      "address-not-public",
    ],
    [
      "a literal address inside",
      (at: (path: string, host?: string) => string) => at("/", "10.0.0.1"),
      "address-not-public",
    ],
    ["another port", () => "http://news.example.org:1/", "address-port"],
    ["another scheme", () => "file:///etc/passwd", "bad-address"],
    ["nowhere", () => "http://[", "bad-address"],
    [
      "a name and password",
      (at: (path: string) => string) => at("/").replace("http://", "http://a:b@"),
      "address-with-password",
    ],
  ])("does not follow a redirect to %s", async (_, location, code) => {
    const { at, network, asked } = await site((_request, response) => {
      response.writeHead(301, { location: location(at) }).end();
    });
    expect(await fetchPage(at("/"), network)).toMatchObject({ ok: false, code });
    expect(asked).toHaveLength(1);
  });

  it.each<[string, RequestListener, string]>([
    ["is not there", (_, response) => response.writeHead(404).end(), "page-refused"],
    ["is for members", (_, response) => response.writeHead(403).end(), "page-refused"],
    [
      "is a picture",
      (_, response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
      "page-not-text",
    ],
    [
      "is too large",
      (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("x".repeat(20_000)),
      "page-too-large",
    ],
    [
      "unpacks to be too large",
      (_, response) =>
        response
          .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
          .end(gzipSync("x".repeat(5_000_000))),
      "page-too-large",
    ],
    ["never begins", () => undefined, "page-too-slow"],
    [
      "never ends",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      },
      "page-too-slow",
    ],
    [
      "breaks off",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": "100" });
        response.write("x");
        setTimeout(() => response.destroy(), 20);
      },
      "page-unreachable",
    ],
    [
      "is packed wrongly",
      (_, response) =>
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end("no gzip"),
      "page-unreachable",
    ],
    [
      "has endless headers",
      (_, response) => response.writeHead(200, { x: "y".repeat(40_000) }).end(),
      "page-unreachable",
    ],
  ])("says what is wrong with a page that %s", async (_, answer, code) => {
    const { at, network } = await site(answer);
    // Short only where the wait itself is tried: a busy machine must not make "too slow" of another fault.
    const milliseconds = code === "page-too-slow" ? 700 : 60_000;
    expect(await fetchPage(at("/"), network, { ...fetchLimits, milliseconds, bytes: 10_000 })).toMatchObject({
      ok: false,
      code,
    });
  });

  it("says that nobody listens, and that there is no such site", async () => {
    const { at, network } = await site(() => undefined);
    await closeSites();
    expect(await fetchPage(at("/"), network)).toMatchObject({ code: "page-unreachable" });
    const resolve = async () => Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" }));
    expect(await fetchPage(at("/"), { ...network, resolve })).toMatchObject({ code: "page-not-found" });
  });
});

describe("addresses that lead inside", () => {
  // The desk's own network, with a resolver that knows what the names of the corpus stand for.
  const resolve: Network["resolve"] = async (name) => {
    if (name.startsWith("mixed"))
      return [
        { address: "93.184.215.14", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ];
    if (name.startsWith("mapped")) return [{ address: "::ffff:127.0.0.1", family: 6 }];
    if (name.startsWith("zoned")) return [{ address: "2606:4700::1%eth0", family: 6 }];
    if (name.startsWith("nothing")) return [];
    return [{ address: "127.0.0.1", family: 4 }];
  };

  /** Every address that a socket of this process tries to connect to from now on. */
  function watchConnections(): string[] {
    const tried: string[] = [];
    const connect = Socket.prototype.connect;
    vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...args: unknown[]) {
      this.on("connectionAttempt", (address: string) => tried.push(address));
      return Reflect.apply(connect, this, args) as Socket;
    });
    return tried;
  }

  it.each([
    ["", new Map()],
    [
      ", where a site inside is the desk's own too",
      new Map([["archive.desk.internal", { address: "127.0.0.1", port: 1 }]]),
    ],
  ])(
    "are more than three hundred, and none is connected to%s",
    async (_, ownSites) => {
      const tried = watchConnections();
      const { at, network } = await site((_, response) => response.writeHead(404).end());
      await fetchPage(at("/"), network);
      expect(tried).toEqual(["127.0.0.1"]);
      expect(new Set(hostileAddresses).size).toBeGreaterThan(300);
      for (const address of hostileAddresses) {
        const fetched = await fetchPage(address, { ...reachable(ownSites), resolve });
        expect(fetched.ok ? address : "", address).toBe("");
      }
      expect(tried).toHaveLength(1);
    },
    60_000,
  );

  it("are not reached by a name whose address changes once it was checked", async () => {
    const { at, network, asked } = await site((_, response) =>
      response.writeHead(200, { "content-type": "text/plain" }).end("inside"),
    );
    // Nobody is at the first: it is kept for documentation.
    const answers = ["192.0.2.1", "127.0.0.1"];
    let resolved = 0;
    const rebinding: Network = {
      ...network,
      permits: (address) => address !== "127.0.0.1",
      resolve: async () => [{ address: answers[Math.min(resolved++, 1)] as string, family: 4 }],
    };
    const tried = watchConnections();
    const first = await fetchPage(at("/"), rebinding, { ...fetchLimits, milliseconds: 400 });
    // The address that was checked is the one that was connected to: it was looked up once.
    expect({ ok: first.ok, resolved, tried }).toEqual({ ok: false, resolved: 1, tried: ["192.0.2.1"] });
    expect(await fetchPage(at("/"), rebinding, { ...fetchLimits, milliseconds: 400 })).toMatchObject({
      code: "address-not-public",
    });
    expect(tried).toHaveLength(1);
    expect(asked).toEqual([]);
  });
});

describe("isPublicAddress", () => {
  it.each(["93.184.215.14", "1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1"])(
    "%s is",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each(["", "1.1.1.1%eth0", "localhost", "::", "::2", "8000::1", "64:ff9b::7f00:1", "2002:101:101::1"])(
    "%j is not",
    (address) => expect(isPublicAddress(address)).toBe(false),
  );
});
