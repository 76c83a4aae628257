import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A newsroom's own archive on this machine, which the desk under test may fetch from by its name. */
export class ArchiveSite {
  readonly #pages = new Map<string, string>();

  private constructor(
    private readonly server: Server,
    private readonly name: string,
  ) {}

  static async open(name = "archive.desk.internal"): Promise<ArchiveSite> {
    const server = createServer((request, response) => {
      const page = site.#pages.get(request.url ?? "");
      const here = request.headers.host === name && page !== undefined;
      response.writeHead(here ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(page);
    });
    const site = new ArchiveSite(server, name);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return site;
  }

  /** As the desk's operator says where it stands. */
  get setting(): string {
    return `${this.name}=127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Puts a page there, over the one that was; each paragraph of its text a paragraph. @returns its address and bytes */
  publish(path: string, title: string, text: string): { address: string; bytes: Buffer } {
    const paragraphs = text.trim().split("\n").filter(Boolean);
    const page = `<!doctype html><title>${title}</title><nav>Archive · Help</nav><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</article>`;
    this.#pages.set(path, page);
    return { address: `http://${this.name}${path}`, bytes: Buffer.from(page) };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
