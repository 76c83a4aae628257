import { isDeepStrictEqual } from "node:util";
import { wholeRooms } from "@/components/session/hold-readings";
import { late, roomReadings, soon, votesPause } from "@/components/session/room-readings";
import { changesRoom, completeRoom, isOlder, type Room, type RoomReading } from "@/lib/sessions/model";
import type { Account } from "./room-desk";
import { followStream, RoomStream, type Told } from "./room-stream";

/** What is seen of one another's acts. Milliseconds from the sending of the act, which was at `at` of the member's clock. */
export type Seen = { type: string; at: number; heard: number; read: number };

/** What all members of a room note together. */
export class RoomLog {
  readonly statuses = new Map<number, number>();
  readonly writes = new Map<string, number>();
  readonly seen: Seen[] = [];
  /** when the last act of each person was sent */
  readonly sent = new Map<string, number>();
  private readonly sentAt = new Map<number, number>();

  /** When the act was sent that an event is of. */
  when({ seq, actorId }: Told): number | undefined {
    const known = this.sentAt.get(seq) ?? this.sent.get(actorId ?? "");
    if (known !== undefined) this.sentAt.set(seq, known);
    return known;
  }
  answered(status: number): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }
  get serverErrors(): number {
    return [...this.statuses].reduce((sum, [status, count]) => sum + (status >= 500 ? count : 0), 0);
  }
}

const watched = new Set(["session.vote-cast", "comment.written", "verdict.given"]);
const votes = ["verified", "disputed", "needs-sourcing"] as const;

/** One member of a room, as their page is: is told the room, reads what it was not told in time, and acts. */
export class RoomMember {
  readonly stream: RoomStream;
  /** acts of others that no reading has shown yet */
  private pending: { seq: number; type: string; sent: number; heard: number }[] = [];
  private readonly readAgain: (told: readonly Told[]) => Promise<unknown>;
  private room: Room | null = null;
  /** when each of the last readings came, the newest first: the event it surely shows, and milliseconds */
  private readonly shown: { seq: number; at: number }[] = [];
  /** readings come by themselves */
  private told = false;
  /** readings that were told, and that were asked for because none came in time */
  toldReadings = 0;
  askedReadings = 0;
  private turn = 0;

  constructor(
    readonly address: string,
    private readonly sessionId: string,
    readonly account: Account,
    private readonly log: RoomLog,
  ) {
    // As components/session/use-room.ts.
    const ask = async () => {
      this.askedReadings++;
      return (await this.readRoom()) !== null;
    };
    this.readAgain = roomReadings(ask, {
      soon: () => (this.told ? late() : soon()),
      votes: () => (this.room ? votesPause(this.room)() : soon()),
      shown: () => this.room?.seq ?? 0,
    });
    this.stream = new RoomStream(account.token, (told) => this.hear(told));
  }

  /** Follows events and readings until `signal` says so. */
  async follow(signal: AbortSignal): Promise<void> {
    const whole = wholeRooms();
    const begin = () => {
      this.told = false;
      whole.begin();
      return { authorization: `Bearer ${this.account.token}` };
    };
    const take = ({ event, data }: { event: string | undefined; data: string | undefined }) => {
      if (event !== undefined || data === undefined) return;
      this.told = true;
      this.toldReadings++;
      this.take(whole.take(data));
    };
    const readings = `${this.address}/api/v1/sessions/${this.sessionId}/readings`;
    await Promise.all([this.stream.follow(this.address, signal), followStream(readings, { begin, take, signal })]);
  }

  private take(room: Room): void {
    if (this.room && isOlder(room, this.room)) return;
    this.room = room;
    this.shown.unshift({ seq: room.seq, at: performance.now() });
    this.shown.length = Math.min(this.shown.length, 50);
    const seen = this.pending.filter(({ seq }) => seq <= room.seq);
    this.pending = this.pending.filter(({ seq }) => seq > room.seq);
    for (const one of seen) this.note(one);
  }

  /** acts of others that were told of and that no reading has shown */
  get unseen(): number {
    return this.pending.length;
  }

  /** Whether what this member is shown is what a fresh reading shows. */
  async isUpToDate(): Promise<boolean> {
    const shown = this.room;
    const fresh = await this.request<Room>("GET", `/sessions/${this.sessionId}`);
    if (shown === null || fresh === null) return false;
    return isDeepStrictEqual({ ...shown, seq: 0, now: "" }, { ...fresh, seq: 0, now: "" });
  }

  private note({ seq, type, sent, heard }: (typeof this.pending)[number]): void {
    const at = this.shown.findLast((one) => one.seq >= seq)?.at ?? performance.now();
    this.log.seen.push({ type, at: sent, heard: heard - sent, read: at - sent });
  }

  private hear(told: Told): void {
    if (this.room && !changesRoom(this.room, told)) return;
    const sent = told.actorId === this.account.userId ? undefined : this.log.when(told);
    if (sent !== undefined && watched.has(told.type)) {
      const heard = { seq: told.seq, type: told.type, sent, heard: performance.now() };
      // The room may be told before the event is.
      if ((this.room?.seq ?? 0) >= told.seq) this.note(heard);
      else this.pending.push(heard);
    }
    void this.readAgain([told]);
  }

  /** @returns the answer where it was wanted and came; its status is in the log */
  async request<Body>(method: string, path: string, body?: unknown): Promise<Body | null> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.account.token}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    const answer = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.arrayBuffer();
    this.log.answered(answer.status);
    return answer.ok ? (JSON.parse(Buffer.from(text).toString()) as Body) : null;
  }

  async readRoom(): Promise<Room | null> {
    const had = this.room;
    const known = had ? `?known=${Object.values(had.marks)}` : "";
    const read = await this.request<RoomReading>("GET", `/sessions/${this.sessionId}${known}`);
    if (read === null) return null;
    this.take(completeRoom(had ?? { members: [], agenda: [] }, read));
    return this.room;
  }

  /** Reads, nine times of ten; else votes, comments or gives a verdict. */
  async act(writes: number): Promise<void> {
    const room = await this.readRoom();
    const item = room?.current;
    if (!item || Math.random() >= writes) return;
    const kind = Math.random();
    if (kind < 0.6)
      await this.write("votes", `/sessions/${this.sessionId}/acts`, {
        act: "vote",
        itemId: item.id,
        round: item.round,
        vote: votes[this.turn++ % votes.length],
      });
    else if (kind < 0.85)
      await this.write("comments", `/statements/${item.statementId}/comments`, {
        text: `The count of district ${this.turn++} is from last year.`,
      });
    else {
      const { id, version } = item.statement;
      await this.write("verdicts", `/statements/${id}/verdicts`, { version, verdict: "disputed" });
    }
  }

  private async write(name: string, path: string, body: unknown): Promise<void> {
    this.log.sent.set(this.account.userId, performance.now());
    const done = await this.request("POST", path, body);
    const told = done === null ? `${name}Refused` : name;
    this.log.writes.set(told, (this.log.writes.get(told) ?? 0) + 1);
  }
}
