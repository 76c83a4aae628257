import type { Actor } from "@/lib/accounts/model";
import { onEvent } from "@/lib/events/live";
import type { LiveMessage } from "@/lib/events/model";
import { sharedReadings } from "@/lib/events/shared-reading";
import { inBatches } from "@/lib/in-turns";
import type { Result } from "@/lib/result";
import { changesRoom, type RoomReading } from "../model";
import { readRoomAgain } from "../queries";
import { readRoomRows } from "./queries";
import type { Moment } from "./read-room";

/** Milliseconds over which acts that come together are read together. */
const gather = 10;
/** Readers who are told before others of the desk have their turn. */
const batch = 20;
/** Votes, which may be many, are told when the room has rested so many times as long as the last telling took. */
const restBeforeVotes = 2;

/** Somebody who is told of a room. */
export type Follower = {
  /** who they are now: asked for each reading */
  who: () => Promise<Actor | null>;
  /** the item they look at alone */
  item?: string | undefined;
  /** whether they can take another reading now */
  ready: () => boolean;
  tell: (reading: Result<RoomReading>) => void;
  /** the room could not be read for them */
  fail: (error: unknown) => void;
};

type Following = {
  /** to be called once they took what they were told */
  taken: () => void;
  stop: () => void;
};

type Told = Follower & {
  /** marks of the parts that they were told last */
  known: readonly string[];
  /** one reading after another: what one leaves out, the one before told */
  busy: boolean;
  missed: boolean;
};

// On globalThis: a module may be loaded more than once in one process, and a room must be read once for all.
const shared = globalThis as typeof globalThis & { quotedeskFeeds?: Map<string, Feed> };
shared.quotedeskFeeds ??= new Map();
const feeds = shared.quotedeskFeeds;

/**
 * Tells a room as it stands, and again whenever it changes, to each under their own permissions at that moment: what
 * `readRoomAgain` reads, of one moment for everybody. The first reading is whole, the next leave out what was told.
 */
export function followRoom(id: string, follower: Follower): Following {
  const feed = feeds.get(id) ?? new Feed(id);
  feeds.set(id, feed);
  return feed.add(follower);
}

/** One room, for all who follow it. */
class Feed {
  private readonly followers = new Set<Told>();
  /** what the agenda is made of; null until it was read */
  private agenda: readonly { documentId: string }[] | null = null;
  private timer: { due: number; handle: ReturnType<typeof setTimeout> } | null = null;
  private clock: ReturnType<typeof setTimeout> | undefined;
  /** the number of the newest event at the last look */
  private seen = 0;
  private restUntil = 0;
  private telling = false;
  private again = false;
  private readonly unfollow: () => void;

  constructor(private readonly id: string) {
    this.unfollow = onEvent((message) => this.hear(message));
  }

  add(follower: Follower): Following {
    const told: Told = { ...follower, known: [], busy: false, missed: false };
    this.followers.add(told);
    void this.readAlone(told);
    return {
      taken: () => {
        if (told.missed) void this.readAlone(told);
      },
      stop: () => {
        this.followers.delete(told);
        if (this.followers.size === 0) this.close();
      },
    };
  }

  private close(): void {
    this.unfollow();
    if (this.timer) clearTimeout(this.timer.handle);
    clearTimeout(this.clock);
    if (feeds.get(this.id) === this) feeds.delete(this.id);
  }

  private hear(message: LiveMessage): void {
    if (this.agenda !== null && !changesRoom({ id: this.id, agenda: this.agenda }, message)) return;
    const rest = message.type === "session.vote-cast" ? this.restUntil - performance.now() : 0;
    this.tellWithin(Math.max(gather, rest));
  }

  private tellWithin(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (this.timer && this.timer.due <= due) return;
    if (this.timer) clearTimeout(this.timer.handle);
    this.timer = { due, handle: setTimeout(() => void this.tell(), milliseconds) };
  }

  /** Tells everybody; what happens meanwhile is told after. */
  private async tell(): Promise<void> {
    this.timer = null;
    this.again = true;
    if (this.telling) return;
    this.telling = true;
    try {
      while (this.again) {
        this.again = false;
        const began = performance.now();
        const moment = await this.look();
        await inBatches([...this.followers], batch, (part) => Promise.all(part.map((one) => this.read(one, moment))));
        const now = performance.now();
        this.restUntil = now + restBeforeVotes * (now - began);
      }
    } catch (error) {
      for (const follower of this.followers) follower.fail(error);
    } finally {
      this.telling = false;
    }
  }

  /** Where the record stands, and what of this room is to be watched from there on. */
  private async look(): Promise<Moment> {
    const moment = await sharedReadings();
    const items = (await readRoomRows(moment.shared, this.id))?.items ?? [];
    if (moment.seq < this.seen) return moment; // another look was quicker
    this.seen = moment.seq;
    this.agenda = items.map(({ statement }) => statement);
    // The end of a vote's time is no event.
    clearTimeout(this.clock);
    const [now, ends] = [
      Date.now(),
      items.flatMap(({ state, endsAt }) => (state === "voting" && endsAt ? [+endsAt] : [])),
    ];
    const next = Math.min(...ends.filter((end) => end > now));
    if (this.followers.size > 0 && next < Number.POSITIVE_INFINITY)
      this.clock = setTimeout(() => this.tellWithin(0), next - now + 1);
    return moment;
  }

  private async readAlone(follower: Told): Promise<void> {
    try {
      await this.read(follower, await this.look());
    } catch (error) {
      follower.fail(error);
    }
  }

  private async read(follower: Told, moment: Moment): Promise<void> {
    if (!this.followers.has(follower)) return;
    follower.missed = follower.busy || !follower.ready();
    if (follower.missed) return;
    follower.busy = true;
    try {
      const { item, known } = follower;
      const reading = await readRoomAgain(await follower.who(), { id: this.id, item, known }, moment);
      if (!this.followers.has(follower)) return;
      if (reading.ok) follower.known = Object.values(reading.value.marks);
      follower.tell(reading);
    } catch (error) {
      follower.fail(error);
    } finally {
      follower.busy = false;
    }
    if (follower.missed) await this.readAlone(follower);
  }
}

/** For tests of leaks. */
export const openFeeds = (): number => feeds.size;
