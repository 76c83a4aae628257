import type { RequestListener } from "node:http";
import tls from "node:tls";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchPage } from "./fetch-page";
import { type Network, reachable } from "./fetching/network";
import { certificate, closeSites, site, text } from "./testing/site-on-this-machine";

afterEach(async () => {
  await closeSites();
  vi.restoreAllMocks();
});

describe("a site that the operator named", () => {
  /** Two sites on this machine that stand inside, and the desk's own network. */
  async function inside(answer: RequestListener, secure?: "archive" | "wiki") {
    const { at, network, asked } = await site(answer, secure);
    const port = network.ports[0] as number;
    const looked: string[] = [];
    const own = new Map(["archive", "wiki"].map((name) => [`${name}.desk.internal`, { address: "127.0.0.1", port }]));
    const resolve: Network["resolve"] = async (name) => {
      looked.push(name);
      return [{ address: "127.0.0.1", family: 4 }];
    };
    return { at, asked, looked, port, network: { ...reachable(own), resolve } };
  }
  const page: RequestListener = (_, response) =>
    response.writeHead(200, { "content-type": "text/plain" }).end("inside");

  it("is read under its name, from where the operator says it stands", async () => {
    const { network, asked, looked } = await inside(page);
    const fetched = await fetchPage("http://Archive.desk.internal/1996#top", network);
    expect(text(fetched)).toBe("inside");
    expect(fetched).toMatchObject({ value: { address: "http://archive.desk.internal/1996" } });
    expect({ asked, looked }).toEqual({ asked: ["archive.desk.internal /1996"], looked: [] });
  });

  it("opens nothing else: no other name, address, port or scheme", async () => {
    const { network, asked, port } = await inside(page);
    const refused = [
      "http://other.desk.internal/",
      "http://desk.internal/",
      "http://archive.desk.internal./",
      "http://x.archive.desk.internal/",
      "http://archive.desk.internal.example.org/",
      `http://archive.desk.internal:${port}/`,
      "http://archive.desk.internal:22/",
      "http://a:b@archive.desk.internal/",
      "ftp://archive.desk.internal/",
      `http://127.0.0.1:${port}/`,
      "http://127.0.0.1/",
      "http://localhost/",
      "http://10.0.0.1/",
    ];
    for (const address of refused) {
      const fetched = await fetchPage(address, network);
      expect(fetched.ok ? address : "", address).toBe("");
    }
    expect(asked).toEqual([]);
  });

  it("is not reached by a redirect from elsewhere, or from another one inside", async () => {
    const { network, asked, port } = await inside((request, response) =>
      response.writeHead(302, { location: request.url === "/a" ? "http://wiki.desk.internal/secret" : "/b" }).end(),
    );
    expect(await fetchPage("http://archive.desk.internal/a", network)).toMatchObject({
      ...{ code: "address-not-public", message: expect.stringContaining("give its own address") },
    });
    const outside = { ...network, permits: () => true, ports: [port, 80] };
    expect(await fetchPage(`http://news.example.org:${port}/a`, outside)).toMatchObject({ code: "address-not-public" });
    expect(asked).toEqual(["archive.desk.internal /a", `news.example.org:${port} /a`]);
  });

  it("leads on within itself, and to nowhere inside that is not named", async () => {
    const { network, asked } = await inside((request, response) => {
      if (request.url === "/b") page(request, response);
      else response.writeHead(302, { location: request.url === "/a" ? "/b" : "http://10.0.0.1/" }).end();
    });
    expect(text(await fetchPage("http://archive.desk.internal/a", network))).toBe("inside");
    expect(await fetchPage("http://archive.desk.internal/c", network)).toMatchObject({ code: "address-not-public" });
    expect(asked).toHaveLength(3);
  });

  /** As where the machine's operator trusts what signed this certificate: all checks are made. */
  function trust(name: "archive" | "wiki") {
    const { connect } = tls;
    vi.spyOn(tls, "connect").mockImplementation(((options: tls.ConnectionOptions) =>
      connect({ ...options, ca: certificate(name) })) as typeof tls.connect);
  }

  it("is read over TLS where it holds the certificate of its name", async () => {
    const { network, asked } = await inside(page, "archive");
    trust("archive");
    expect(text(await fetchPage("https://archive.desk.internal/1996", network))).toBe("inside");
    expect(asked).toEqual(["archive.desk.internal /1996"]);
  });

  it("is told nothing where its certificate is another name's", async () => {
    const { network, asked } = await inside(page, "wiki");
    trust("wiki");
    expect(await fetchPage("https://archive.desk.internal/", network)).toMatchObject({ code: "page-unreachable" });
    expect(asked).toEqual([]);
  });

  it("is told nothing where nobody vouches for its certificate", async () => {
    const { network, asked } = await inside(page, "archive");
    expect(await fetchPage("https://archive.desk.internal/", network)).toMatchObject({ code: "page-unreachable" });
    expect(asked).toEqual([]);
  });
});
