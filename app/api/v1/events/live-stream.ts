import type { Actor } from "@/lib/accounts/model";
import { onSignInEnded } from "@/lib/accounts/sign-in-ended";
import { onEvent, onSignal } from "@/lib/events/live";
import type { LiveMessage } from "@/lib/events/model";
import { eventsAfter, latestSeq } from "@/lib/events/queries";

/** Milliseconds between signs of life; also how long a sign-in that just expired keeps its stream at most. */
export const heartbeat = 20_000;
/** Milliseconds until the browser is made to connect anew, so that no stream outlives its server's patience. */
export const longest = 10 * 60_000;
/** Further behind than this, reading everything again is cheaper than replaying. */
export const mostReplayed = 2000;
/** Messages waiting for a reader that does not read; then it is cut off, and replays when it comes back. */
const mostWaiting = 1000;
const batch = 200;

type Watch = {
  actor: Actor;
  /** one document's events and those of speakers; every event where absent */
  document?: string;
  /** one session's events, and those of statements, which its room shows */
  session?: string;
  /** the last event the reader had; from now on where null */
  after: number | null;
  /** the request's: aborted when the reader goes */
  signal: AbortSignal;
  /** who the request is now, asked again at every heartbeat */
  stillThere: () => Promise<Actor | null>;
  /** called once, however the stream ends */
  onClose: () => void;
};

/**
 * The record as server-sent events: id is the event's number, so a browser that reconnects says where it was and misses
 * nothing. Only ids are sent; content is read again under the reader's own permissions.
 */
export function liveStream({
  actor,
  document,
  session,
  after,
  signal,
  stillThere,
  onClose,
}: Watch): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const undo: (() => void)[] = [onClose];
  let open = true;
  let sent = after ?? 0;
  let pumping: Promise<void> | null = null;
  let more = false;

  // request.signal, cancel and a failed heartbeat all come here, in any order: each of them is missed at times.
  const close = (controller?: ReadableStreamDefaultController<Uint8Array>) => {
    if (!open) return;
    open = false;
    for (const step of undo) step();
    try {
      controller?.close();
    } catch (error) {
      // The reader cancelled first: there is nothing left to close.
      if (!(error instanceof TypeError)) throw error;
    }
  };

  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const write = (text: string) => {
          if (!open) return;
          if ((controller.desiredSize ?? 0) < -mostWaiting) close(controller);
          else controller.enqueue(encoder.encode(text));
        };
        const isWanted = (message: LiveMessage) =>
          session === undefined
            ? document === undefined || message.documentId === document || message.entity === "speaker"
            : message.entityId === session || message.entity === "statement";
        const pass = (message: LiveMessage) => {
          sent = message.seq;
          if (isWanted(message)) write(`id: ${message.seq}\ndata: ${JSON.stringify(message)}\n\n`);
        };

        // The database is read rather than the message passed on wherever one is missing in between: numbers are
        // consecutive, so this is exact whatever order commits were told in.
        const catchUp = async () => {
          do {
            more = false;
            for (let found = batch; open && found === batch; ) {
              const messages = await eventsAfter(sent, batch);
              for (const message of messages) pass(message);
              found = messages.length;
            }
          } while (open && more);
        };
        const pump = () => {
          more = true;
          pumping ??= catchUp()
            .catch((error) => {
              console.error("A live stream could not read the record:", error);
              close(controller);
            })
            .finally(() => {
              pumping = null;
            });
        };
        const check = () => {
          stillThere().then(
            (who) => {
              if (who?.userId === actor.userId) return;
              // The page is not to come back by itself: it would be asked who it is every few seconds.
              write("event: ended\ndata: {}\n\n");
              close(controller);
            },
            (error) => {
              console.error("A live stream could not tell who reads it:", error);
              close(controller);
            },
          );
        };

        if (signal.aborted) return close(controller);
        const onAbort = () => close(controller);
        signal.addEventListener("abort", onAbort, { once: true });
        const beat = setInterval(() => {
          // A named event, which a page can hear: one that hears none for long knows that its connection is dead. Its id
          // moves the reader's place past events of other documents.
          write(`id: ${sent}\nevent: beat\ndata: {}\n\n`);
          check();
        }, heartbeat);
        const end = setTimeout(() => close(controller), longest);
        undo.push(
          () => signal.removeEventListener("abort", onAbort),
          () => clearInterval(beat),
          () => clearTimeout(end),
          onSignInEnded((userId) => userId === actor.userId && check()),
        );

        const newest = await latestSeq();
        // Too far behind, or from a record that is not this one (a restored backup): the reader begins anew.
        const begin = after === null || after > newest || newest - after > mostReplayed;
        if (begin) sent = newest;
        write(`retry: 2000\nid: ${sent}\nevent: ${begin && after !== null ? "reset" : "ready"}\ndata: {}\n\n`);
        if (!open) return;
        undo.push(
          // Without an id: whoever missed one reads anew on being told that the stream is ready.
          onSignal(({ about, to }) => {
            if (to === null || to.includes(actor.userId)) write(`event: signal\ndata: ${JSON.stringify(about)}\n\n`);
          }),
        );
        undo.push(onEvent((message) => (message.seq === sent + 1 && !pumping ? pass(message) : pump())));
        pump();
      },
      cancel() {
        close();
      },
    },
    new CountQueuingStrategy({ highWaterMark: 0 }),
  );
}
