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

type Block = { id: string | undefined; event: string | undefined; data: string | undefined };

/** Follows a stream as a browser does, asking again whenever it is cut, until `signal` says so. `begin` gives the headers of a try. */
export async function followStream(
  address: string,
  { begin, take, signal }: { begin: () => Record<string, string>; take: (block: Block) => void; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      const answer = await fetch(address, { headers: begin(), signal });
      if (answer.status !== 200 || !answer.body) throw new Error(`The stream was answered ${answer.status}.`);
      let text = "";
      const decoder = new TextDecoder();
      for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(piece, { stream: true });
        const blocks = text.split("\n\n");
        text = blocks.pop() ?? "";
        for (const block of blocks) {
          const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, "m"))?.[1];
          take({ id: field("id"), event: field("event"), data: field("data") });
        }
      }
    } catch (error) {
      // Cut: by the server's end, or because it is not there yet.
      if (!signal.aborted && !(error instanceof TypeError)) throw error;
    }
    await sleep(pause);
  }
}

/** The live stream as a browser follows it: asked for again with the last number heard. */
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

  follow(address: string, signal: AbortSignal): Promise<void> {
    const begin = (): Record<string, string> => {
      this.connections++;
      const headers = { authorization: `Bearer ${this.token}` };
      return this.last === null ? headers : { ...headers, "last-event-id": String(this.last) };
    };
    return followStream(`${address}/api/v1/events`, { begin, take: (block) => this.take(block), signal });
  }

  /** Settles once the stream has begun. */
  ready(): Promise<void> {
    return this.last === null ? new Promise((resolve) => this.waiting.add(resolve)) : Promise.resolve();
  }

  private take({ id: seq, event, data }: Block): void {
    const id = Number(seq);
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
