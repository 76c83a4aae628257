import type { LiveMessage } from "@/lib/events/model";
import { type Delivery, eventsSince, readMessage } from "./deliveries";

/** Milliseconds between looks where the stream is not to be had. */
export const pollPause = 5000;
/** Looks after which a stream that was refused is asked for again. */
const looksBetweenTries = 6;
/** Messages that come together are told together. Milliseconds. */
export const gatherPause = 50;
/** A stream that says nothing for so long is dead: the desk's gives a sign of life every 20 seconds. Milliseconds. */
export const longestSilence = 45_000;

const path = "/api/v1/events";

export type Source = Pick<EventSource, "addEventListener" | "close" | "readyState">;
export type Network = {
  openStream: (address: string) => Source;
  fetch: (address: string, init: { signal: AbortSignal }) => Promise<Pick<Response, "status" | "json">>;
  /** whether this tab is out of view */
  isHidden: () => boolean;
  /** called when the browser thinks that it has a network again; returns how to stop that */
  onOnline: (listener: () => void) => () => void;
};

export type Heard = {
  onDelivery: (delivery: Delivery) => void;
  /** whether the desk answers the looks that stand in for the stream */
  onAnswer: (answers: boolean) => void;
  /** nobody is signed in any more */
  onEnded: () => void;
};

/**
 * The one stream of a browser, from after event `after` (from now where null). The browser reconnects by itself and says
 * what it heard last; while there is no stream, `GET /events/since` is asked for the same every five seconds. Returns how to let go.
 */
export function holdStream(network: Network, after: number | null, heard: Heard): () => void {
  let cursor = after;
  let source: Source | null = null;
  let gathered: LiveMessage[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let polling: ReturnType<typeof setInterval> | undefined;
  let looking = false;
  let looks = 0;
  const closing = new AbortController();

  const deliver = (to: number, more: Partial<Delivery> = {}) => {
    const { messages = [], reset = false, signals = [] } = more;
    const from = cursor;
    cursor = reset || from === null ? to : Math.max(from, to);
    heard.onDelivery({ from, to: cursor, messages, reset, signals });
  };
  const flush = () => {
    clearTimeout(gathering);
    gathering = undefined;
    const messages = gathered.filter(({ seq }) => cursor === null || seq > cursor);
    gathered = [];
    const last = messages.at(-1);
    if (last) deliver(last.seq, { messages });
  };
  const stopPolling = () => {
    clearInterval(polling);
    polling = undefined;
  };
  const poll = () => {
    polling ??= setInterval(() => {
      void look();
      if (source === null && ++looks % looksBetweenTries === 0) connect();
    }, pollPause);
  };

  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const response = await network.fetch(`${path}/since${cursor === null ? "" : `?after=${cursor}`}`, {
        signal: closing.signal,
      });
      if (response.status === 401 || response.status === 403) return end();
      heard.onAnswer(response.status === 200);
      if (response.status !== 200) return;
      const { items, seq, reset } = eventsSince.parse(await response.json());
      if (!closing.signal.aborted) deliver(seq, { messages: items as LiveMessage[], reset, signals: ["any"] });
    } catch (error) {
      if (closing.signal.aborted) return;
      if (!(error instanceof TypeError)) throw error;
      heard.onAnswer(false); // no network, or no desk
    } finally {
      looking = false;
    }
  };

  const drop = () => {
    clearTimeout(silence);
    source?.close();
    source = null;
  };
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(connect, longestSilence);
  };
  function connect() {
    drop();
    const opened = network.openStream(cursor === null ? path : `${path}?after=${cursor}`);
    source = opened;
    alive();
    poll();
    const on = (type: string, does: (event: MessageEvent) => void) =>
      opened.addEventListener(type, (event) => {
        if (source !== opened) return;
        alive();
        does(event as MessageEvent);
      });
    const begin = (reset: boolean) => (event: MessageEvent) => {
      stopPolling();
      heard.onAnswer(true);
      flush();
      deliver(Number(event.lastEventId), { reset, signals: ["any"] });
    };
    on("ready", begin(false));
    on("reset", begin(true));
    on("message", ({ data, lastEventId }) => {
      const message = readMessage(data);
      // The desk was renewed under an older page: it cannot tell what happened, but where it stands.
      if (message === null) return deliver(Number(lastEventId), { reset: true });
      gathered.push(message);
      // Timers of a tab that is not in view are late by a second, and other tabs wait for this one.
      if (network.isHidden()) flush();
      else gathering ??= setTimeout(flush, gatherPause);
    });
    on("beat", (event) => {
      flush();
      deliver(Number(event.lastEventId));
    });
    on("signal", ({ data }) => {
      flush();
      if (cursor !== null) deliver(cursor, { signals: [JSON.parse(String(data))] });
    });
    on("ended", end);
    opened.addEventListener("error", () => {
      if (source !== opened) return;
      poll();
      // Refused: the browser does not try again by itself. 2 is CLOSED.
      if (opened.readyState === 2) drop();
    });
  }

  function end() {
    close();
    heard.onEnded();
  }
  function close() {
    closing.abort();
    offline();
    drop();
    stopPolling();
    clearTimeout(gathering);
  }
  const offline = network.onOnline(() => {
    if (polling !== undefined) void look();
  });
  connect();
  return close;
}
