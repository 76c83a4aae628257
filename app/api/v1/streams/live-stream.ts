import { onEvent, onSignal } from "@/lib/events/live";
import type { LiveMessage } from "@/lib/events/model";
import { eventsAfter, latestSeq } from "@/lib/events/queries";
import { shownInRooms } from "@/lib/sessions/model";
import { eventStream, type Stream, type Watched } from "./event-stream";

/** Further behind than this, reading everything again is cheaper than replaying. */
export const mostReplayed = 2000;
const batch = 200;

type Watch = Watched & {
  /** one document's events and those of speakers; every event where absent */
  document?: string;
  /** one session's events, and those of what its room shows */
  session?: string;
  /** the last event the reader had; from now on where null */
  after: number | null;
};

/**
 * The record as server-sent events: id is the event's number, so a browser that reconnects says where it was and misses
 * nothing. Only ids are sent; content is read again under the reader's own permissions.
 */
export function liveStream({ document, session, after, ...watched }: Watch): ReadableStream<Uint8Array> {
  let sent = after ?? 0;
  const isWanted = (message: LiveMessage) =>
    session === undefined
      ? document === undefined || message.documentId === document || message.entity === "speaker"
      : message.entityId === session || shownInRooms.has(message.entity);

  const begin = async (stream: Stream) => {
    let pumping: Promise<void> | null = null;
    let more = false;
    const pass = (message: LiveMessage) => {
      sent = message.seq;
      if (isWanted(message)) stream.write(`id: ${message.seq}\ndata: ${JSON.stringify(message)}\n\n`);
    };
    // The database is read rather than the message passed on wherever one is missing in between: numbers are
    // consecutive, so this is exact whatever order commits were told in.
    const catchUp = async () => {
      do {
        more = false;
        for (let found = batch; stream.isOpen() && found === batch; ) {
          const messages = await eventsAfter(sent, batch);
          for (const message of messages) pass(message);
          found = messages.length;
        }
      } while (stream.isOpen() && more);
    };
    const pump = () => {
      more = true;
      pumping ??= catchUp()
        .catch((error) => {
          console.error("A live stream could not read the record:", error);
          stream.close();
        })
        .finally(() => {
          pumping = null;
        });
    };

    const newest = await latestSeq();
    // Too far behind, or from a record that is not this one (a restored backup): the reader begins anew.
    const anew = after === null || after > newest || newest - after > mostReplayed;
    if (anew) sent = newest;
    stream.write(`retry: 2000\nid: ${sent}\nevent: ${anew && after !== null ? "reset" : "ready"}\ndata: {}\n\n`);
    if (!stream.isOpen()) return;
    const { userId } = watched.actor;
    stream.onClose(
      // Without an id: whoever missed one reads anew on being told that the stream is ready.
      onSignal(({ about, to }) => {
        if (to === null || to.includes(userId)) stream.write(`event: signal\ndata: ${JSON.stringify(about)}\n\n`);
      }),
    );
    stream.onClose(onEvent((message) => (message.seq === sent + 1 && !pumping ? pass(message) : pump())));
    pump();
  };
  // The beat's id moves the reader's place past events of other documents.
  return eventStream(watched, { begin, beat: () => `id: ${sent}\nevent: beat\ndata: {}\n\n` });
}
