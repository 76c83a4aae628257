import type { LiveMessage } from "@/lib/events/model";
import { type About, type Delivery, isAbout, receive } from "./deliveries";
import { holdStream, type Network } from "./hold-stream";

/** What tabs say to one another. */
export type Said =
  | { say: "hello" }
  | { say: "told"; delivery: Delivery }
  | { say: "answer"; answers: boolean }
  | { say: "ended" };

export type Channel = {
  post: (said: Said) => void;
  close: () => void;
};
export type Locks = {
  /** Waits for the lock and keeps it until what `holding` returns is settled; rejects with AbortError where it is taken away. */
  request: (options: { signal?: AbortSignal; steal?: boolean }, holding: () => Promise<void>) => Promise<void>;
};

export type Browser = {
  network: Network;
  /** null where the browser has none of either: then each tab has a stream of its own */
  openChannel: ((hear: (said: Said) => void) => Channel) | null;
  locks: Locks | null;
  /** says on the page what it follows */
  show: (followed: readonly About[]) => void;
};

export type Follower = {
  about: About;
  onMessages: (messages: LiveMessage[]) => void;
  /** something may have been missed: also as the following begins */
  onGap: () => void;
  onSignal: (about: string) => void;
  onAnswer: (answers: boolean) => void;
};

/** A tab that holds the stream and was not heard of for so long is frozen or hangs: another one takes the stream. Milliseconds. */
export const longestHush = 60_000;

/**
 * What follows live events in one tab. The tabs of a browser share one stream: the one that holds the lock has it, and
 * tells the others over a channel; when it closes, the next goes on after the last event it was told.
 */
export function sharedStream({ network, openChannel, locks, show }: Browser) {
  const followers = new Set<Follower>();
  let cursor: number | null = null;
  /** ends this tab's part; null while it takes none */
  let leave: (() => void) | null = null;

  const showFollowed = () => show(leave === null ? [] : [...followers].map(({ about }) => about));

  const take = (delivery: Delivery) => {
    const received = receive(cursor, delivery);
    cursor = received.cursor;
    for (const follower of [...followers]) {
      const messages = received.messages.filter((message) => isAbout(follower.about, message));
      if (received.missed) {
        follower.onGap();
        continue;
      }
      if (messages.length > 0) follower.onMessages(messages);
      for (const signal of delivery.signals) follower.onSignal(signal);
    }
  };
  const answer = (answers: boolean) => {
    for (const follower of [...followers]) follower.onAnswer(answers);
  };

  function join() {
    let stop: (() => void) | null = null;
    let hush: ReturnType<typeof setTimeout> | undefined;
    const gone = new AbortController();
    const channel = openChannel && locks ? openChannel(hear) : null;

    function lead() {
      clearTimeout(hush);
      stop = holdStream(network, cursor, {
        onDelivery: (delivery) => {
          channel?.post({ say: "told", delivery });
          take(delivery);
        },
        onAnswer: (answers) => {
          channel?.post({ say: "answer", answers });
          answer(answers);
        },
        onEnded: () => {
          channel?.post({ say: "ended" });
          end();
        },
      });
      // Whoever waited for a sign of the last holder has one of this.
      if (cursor !== null) channel?.post({ say: "told", delivery: nothingNew(cursor) });
    }
    // Whoever looks at this tab is told that it is no longer followed.
    function end() {
      answer(false);
      leave?.();
    }
    const letGo = () => {
      stop?.();
      stop = null;
    };
    function hear(said: Said) {
      if (said.say === "ended") return end();
      if (said.say === "hello") {
        if (stop && cursor !== null) channel?.post({ say: "told", delivery: nothingNew(cursor) });
        return;
      }
      if (stop) return;
      listen();
      if (said.say === "told") take(said.delivery);
      else answer(said.answers);
    }
    function listen() {
      clearTimeout(hush);
      hush = setTimeout(() => wait(true), longestHush);
    }
    function wait(steal = false) {
      if (!channel || !locks) return lead();
      listen();
      // A lock cannot be both taken away and waited for with a signal.
      const options = steal ? { steal } : { signal: gone.signal };
      const holding = () => {
        // Taken away from this very tab's own waiting, or after it left.
        if (stop || gone.signal.aborted) return Promise.resolve();
        lead();
        return new Promise<void>((resolve) => gone.signal.addEventListener("abort", () => resolve(), { once: true }));
      };
      locks.request(options, holding).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
        if (gone.signal.aborted) return;
        letGo();
        wait();
      });
    }

    leave = () => {
      leave = null;
      cursor = null;
      clearTimeout(hush);
      letGo();
      gone.abort();
      channel?.close();
      showFollowed();
    };
    wait();
    channel?.post({ say: "hello" });
  }

  return {
    /** Follows until what it returns is called. */
    follow(follower: Follower): () => void {
      followers.add(follower);
      if (leave === null) join();
      // The page was read before it followed: what happened in between is told to nobody.
      else if (cursor !== null) queueMicrotask(() => followers.has(follower) && follower.onGap());
      showFollowed();
      return () => {
        followers.delete(follower);
        showFollowed();
        // The next page of this tab may follow at once: the stream is not closed for that.
        setTimeout(() => {
          if (followers.size === 0) leave?.();
        });
      };
    },
    /** Takes part again where the sign-in had ended: somebody may have signed in anew. */
    rejoin() {
      if (leave !== null || followers.size === 0) return;
      join();
      showFollowed();
    },
  };
}

const nothingNew = (cursor: number): Delivery => ({
  from: cursor,
  to: cursor,
  messages: [],
  reset: false,
  signals: [],
});
