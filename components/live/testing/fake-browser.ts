import type { About } from "../deliveries";
import type { Browser, Channel, Locks, Said } from "../shared-stream";
import { FakeNetwork } from "./fake-network";

type Waiting = { holding: () => Promise<void>; resolve: () => void; reject: (error: unknown) => void };

/** Several tabs of one browser: one channel and one lock between them. What is said arrives a moment later. */
export class FakeBrowser {
  readonly network = new FakeNetwork();
  private readonly heard = new Set<(said: Said) => void>();
  private holder: Waiting | null = null;
  private readonly queue: Waiting[] = [];
  /** tabs that are frozen: they neither hear nor tell */
  readonly frozen = new Set<string>();

  tab(name: string): Browser & { shown: readonly About[] } {
    const tab: Browser & { shown: readonly About[] } = {
      shown: [],
      network: this.network,
      openChannel: (hear) => this.openChannel(name, hear),
      locks: { request: (options, holding) => this.request(options, holding) },
      show: (followed) => {
        tab.shown = followed;
      },
    };
    return tab;
  }

  private openChannel(name: string, hear: (said: Said) => void): Channel {
    const own = (said: Said) => !this.frozen.has(name) && hear(said);
    this.heard.add(own);
    return {
      post: (said) => {
        if (this.frozen.has(name)) return;
        for (const other of this.heard) if (other !== own) queueMicrotask(() => this.heard.has(other) && other(said));
      },
      close: () => void this.heard.delete(own),
    };
  }

  private request({ signal, steal }: Parameters<Locks["request"]>[0], holding: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = { holding, resolve, reject };
      if (steal) {
        this.holder?.reject(new DOMException("taken away", "AbortError"));
        this.hold(waiting);
        return;
      }
      signal?.addEventListener("abort", () => {
        const at = this.queue.indexOf(waiting);
        if (at >= 0) this.queue.splice(at, 1);
        reject(new DOMException("left", "AbortError"));
      });
      this.queue.push(waiting);
      queueMicrotask(() => this.next());
    });
  }
  private next(): void {
    if (this.holder) return;
    const waiting = this.queue.shift();
    if (waiting) this.hold(waiting);
  }
  private hold(waiting: Waiting): void {
    this.holder = waiting;
    void waiting.holding().then(() => {
      waiting.resolve();
      if (this.holder !== waiting) return;
      this.holder = null;
      this.next();
    });
  }
}
