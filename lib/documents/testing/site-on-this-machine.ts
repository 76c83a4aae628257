import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Network } from "../fetching/network";

const servers: Server[] = [];

/** Ends every site that was made. */
export async function closeSites(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A site on this machine, and a network that leads to it and nowhere else. */
export async function site(
  answer: RequestListener,
): Promise<{ at: (path: string, host?: string) => string; network: Network; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    answer(request, response);
  });
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
