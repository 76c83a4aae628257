import type { Actor } from "@/lib/accounts/model";
import { onSignInEnded } from "@/lib/accounts/sign-in-ended";
import { fail, ok, type Result } from "@/lib/result";
import type { Answer } from "../operation";
import { takePlace } from "./open-streams";

/** Milliseconds between signs of life; also how long a sign-in that just expired keeps its stream at most. */
export const heartbeat = 20_000;
/** Milliseconds until the browser is made to connect anew at the latest, so that no stream outlives its server's patience. */
export const longest = 10 * 60_000;
/** Share of that by which some end sooner: those who came together do not all come back together. */
const sooner = 0.1;
/** Messages waiting for a reader that does not read; then it is cut off, and begins again when it comes back. */
const mostWaiting = 1000;

export type Stream = {
  /** one message, with its empty line */
  write: (text: string) => void;
  /** messages that the reader has not taken yet */
  waiting: () => number;
  isOpen: () => boolean;
  /** ended by the desk: the page does not come back by itself */
  end: () => void;
  /** closed: the page comes back by itself */
  close: () => void;
  /** is called once, however the stream ends */
  onClose: (step: () => void) => void;
};

export type Watched = {
  actor: Actor;
  /** the request's: aborted when the reader goes */
  signal: AbortSignal;
  /** who the request is now, asked again at every heartbeat */
  stillThere: () => Promise<Actor | null>;
  /** called once, however the stream ends */
  onClose: () => void;
};

type Told = {
  begin: (stream: Stream) => void | Promise<void>;
  /** the sign of life: an event that a page can hear, so that one that hears none for long knows that its connection is dead */
  beat: () => string;
  /** the reader has taken everything */
  onTaken?: () => void;
};

/**
 * Server-sent events for one reader, until they go, their sign-in ends, or it is time to connect anew
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 */
export function eventStream(
  { actor, signal, stillThere, onClose }: Watched,
  { begin, beat, onTaken }: Told,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const undo: (() => void)[] = [onClose];
  let open = true;

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
        const waiting = () => -(controller.desiredSize ?? 0);
        const stream: Stream = {
          write: (text) => {
            if (!open) return;
            if (waiting() > mostWaiting) close(controller);
            else controller.enqueue(encoder.encode(text));
          },
          waiting,
          isOpen: () => open,
          end: () => {
            // The page is not to come back by itself: it would be asked who it is every few seconds.
            stream.write("event: ended\ndata: {}\n\n");
            close(controller);
          },
          close: () => close(controller),
          onClose: (step) => {
            if (open) undo.push(step);
            else step();
          },
        };
        const check = () => {
          stillThere().then(
            (who) => {
              if (who?.userId !== actor.userId) stream.end();
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
        const beating = setInterval(() => {
          stream.write(beat());
          check();
        }, heartbeat);
        const ending = setTimeout(() => close(controller), longest * (1 - sooner * Math.random()));
        undo.push(
          () => signal.removeEventListener("abort", onAbort),
          () => clearInterval(beating),
          () => clearTimeout(ending),
          onSignInEnded((userId) => userId === actor.userId && check()),
        );
        try {
          await begin(stream);
        } catch (error) {
          console.error("A live stream could not begin:", error);
          close(controller);
        }
      },
      pull: () => onTaken?.(),
      cancel: () => close(),
    },
    new CountQueuingStrategy({ highWaterMark: 0 }),
  );
}

// Anything between here and the browser that compresses or collects would hold messages back.
const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "content-encoding": "none",
  "x-accel-buffering": "no",
};

/** Answers with a stream where this person has a place left for one; `open` gets how to give it back. */
export function answerWithStream(
  actor: Actor,
  open: (onClose: () => void) => ReadableStream<Uint8Array>,
): Result<Answer> {
  const giveBack = takePlace(actor.userId);
  if (!giveBack)
    return fail("too-many", "too-many-streams", "Too many pages are open. Close some, and try again.", {
      retryAfter: 30,
    });
  return ok({ status: 200, body: new Response(open(giveBack), { headers }) });
}
