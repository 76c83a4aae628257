import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { fetchPage } from "../fetch-page";
import type { Network } from "../fetching/network";

const servers: Server[] = [];

/** Ends every site that was made. */
export async function closeSites(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A certificate of `certificates/`, which is its own authority. */
export const certificate = (name: "archive" | "wiki", part: "pem" | "key.pem" = "pem") =>
  readFileSync(path.join(import.meta.dirname, "certificates", `${name}.${part}`), "utf8");

/** A site on this machine, and a network that leads to it and nowhere else; with a certificate's name, over TLS. */
export async function site(
  answer: RequestListener,
  secure?: "archive" | "wiki",
): Promise<{ at: (path: string, host?: string) => string; network: Network; asked: string[] }> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    answer(request, response);
  };
  const server = secure
    ? createSecureServer({ cert: certificate(secure), key: certificate(secure, "key.pem") }, listener)
    : createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    at: (path, host = "news.example.org") => `http://${host}:${port}${path}`,
    network: {
      resolve: async (name) =>
        name.startsWith("inside") ? [{ address: "10.0.0.1", family: 4 }] : [{ address: "127.0.0.1", family: 4 }],
      permits: (address) => address === "127.0.0.1",
      ports: [port],
      own: new Map(),
    },
  };
}

/** What a page that was fetched says; the failure where it was not. */
export const text = (result: Awaited<ReturnType<typeof fetchPage>>) =>
  result.ok ? new TextDecoder().decode(result.value.bytes) : result;
