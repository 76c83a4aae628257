import type { LiveMessage } from "@/lib/events/model";
import type { Network, Source } from "../hold-stream";

/** A stream that says what the test lets it say. */
export class FakeStream implements Source {
  readyState = 0;
  closed = false;
  private readonly listeners = new Map<string, ((event: MessageEvent) => void)[]>();

  constructor(readonly address: string) {}

  addEventListener(type: string, listener: unknown): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener as (event: MessageEvent) => void]);
  }
  close(): void {
    this.closed = true;
    this.readyState = 2;
  }
  say(type: string, lastEventId: number, data: unknown = {}): void {
    this.readyState = 1;
    const event = { data: JSON.stringify(data), lastEventId: String(lastEventId) } as MessageEvent;
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }
  tell(...seqs: number[]): void {
    for (const seq of seqs) this.say("message", seq, happened(seq));
  }
  /** cut: the browser tries again by itself. refused: it does not */
  fail(how: "cut" | "refused"): void {
    this.readyState = how === "cut" ? 0 : 2;
    for (const listener of this.listeners.get("error") ?? []) listener({} as MessageEvent);
  }
}

export const happened = (seq: number): LiveMessage => ({
  seq,
  type: "statement.edited",
  entity: "statement",
  entityId: "s1",
  documentId: "d1",
  actorId: "u1",
});

type Answer = { status: number; seqs?: number[]; seq?: number; reset?: boolean };

/** Streams and looks as a test wants them; every look is answered by `answer`, or not at all where that is null. */
export class FakeNetwork implements Network {
  readonly streams: FakeStream[] = [];
  readonly looks: string[] = [];
  hidden = false;
  isHidden = () => this.hidden;
  answer: Answer | null = { status: 200, seq: 0 };
  private readonly online = new Set<() => void>();

  openStream = (address: string): FakeStream => {
    const stream = new FakeStream(address);
    this.streams.push(stream);
    return stream;
  };
  fetch: Network["fetch"] = async (address) => {
    this.looks.push(address);
    if (this.answer === null) throw new TypeError("no network");
    const { status, seqs = [], seq = seqs.at(-1) ?? 0, reset = false } = this.answer;
    return { status, json: async () => ({ items: seqs.map(happened), seq, reset }) };
  };
  onOnline = (listener: () => void) => {
    this.online.add(listener);
    return () => void this.online.delete(listener);
  };
  comeOnline(): void {
    for (const listener of this.online) listener();
  }
  get open(): FakeStream[] {
    return this.streams.filter(({ closed }) => !closed);
  }
  get stream(): FakeStream {
    const newest = this.streams.at(-1);
    if (!newest) throw new Error("No stream was opened.");
    return newest;
  }
}
