import { setTimeout as sleep } from "node:timers/promises";

export type Told = {
  seq: number;
  type: string;
  entity: string;
  entityId: string;
  documentId: string | null;
  actorId: string | null;
};

/** Milliseconds before a stream that was cut is asked for again. */
const pause = 200;

/**
 * The live stream as a browser follows it: asked for again with the last number heard whenever it is cut, until `signal`
 * says so.
 */
export class RoomStream {
  /** the number of the last event heard */
  last: number | null = null;
  /** numbers that were told out of order, twice, or not at all */
  faults = 0;
  connections = 0;
  resets = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly token: string,
    private readonly onTold: (told: Told) => void,
  ) {}

  async follow(address: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const headers: Record<string, string> = { authorization: `Bearer ${this.token}` };
        if (this.last !== null) headers["last-event-id"] = String(this.last);
        const answer = await fetch(`${address}/api/v1/events`, { headers, signal });
        if (answer.status === 200 && answer.body) await this.read(answer.body);
        else throw new Error(`The stream was answered ${answer.status}.`);
      } catch (error) {
        // Cut: by the server's end, or because it is not there yet.
        if (!signal.aborted && !(error instanceof TypeError)) throw error;
      }
      await sleep(pause);
    }
  }

  /** Settles once the stream has begun. */
  ready(): Promise<void> {
    return this.last === null ? new Promise((resolve) => this.waiting.add(resolve)) : Promise.resolve();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    this.connections++;
    let text = "";
    const decoder = new TextDecoder();
    for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, "m"))?.[1];
    const [id, event, data] = [Number(field("id")), field("event"), field("data")];
    if (event === "reset" && this.last !== null) this.resets++;
    if (event === "ready" || event === "reset") {
      if (this.last !== null && id !== this.last) this.faults++;
      this.last = id;
      for (const resolve of this.waiting) resolve();
      this.waiting.clear();
    } else if (event === undefined && data !== undefined) {
      if (this.last === null || id !== this.last + 1) this.faults++;
      this.last = id;
      this.onTold(JSON.parse(data) as Told);
    }
  }
}
