import type { Actor } from "@/lib/accounts/model";
import { onSignInEnded } from "@/lib/accounts/sign-in-ended";
import { onEvent } from "@/lib/events/live";
import { noSuchSession } from "@/lib/sessions/find-room";
import { followRoom } from "@/lib/sessions/room/feed";
import { eventStream, heartbeat, type Stream, type Watched } from "./event-stream";

/** Readings that wait for a slow reader; then they get the newest one once they took these. */
const mostWaiting = 2;

type Watch = Watched & { session: string; item?: string | undefined };

/** A session's readings as server-sent events: the room as it stands, whole at first, then again whenever it changes. */
export function roomStream({ session, item, ...watched }: Watch): ReadableStream<Uint8Array> {
  let following: ReturnType<typeof followRoom> | undefined;
  const begin = (stream: Stream) => {
    stream.write("retry: 2000\n\n");
    const who = whoAsks(watched, stream);
    following = followRoom(session, {
      who,
      item,
      ready: () => stream.waiting() < mostWaiting,
      tell: (reading) => {
        if (reading.ok) stream.write(`data: ${JSON.stringify(reading.value)}\n\n`);
        else if (reading.reason === "unauthenticated") stream.end();
        else if (reading.code === noSuchSession.code || reading.reason === "forbidden") stream.close(); // who comes back is told why
        // Else the statement went while it was read: the event that says so is told next.
      },
      fail: (error) => {
        console.error("A room could not be read for who follows it:", error);
        stream.close();
      },
    });
    stream.onClose(following.stop);
  };
  return eventStream(watched, { begin, beat: () => "event: beat\ndata: {}\n\n", onTaken: () => following?.taken() });
}

/** Who reads the stream: asked anew after whatever may have changed that, and at the latest after a heartbeat. */
function whoAsks({ actor, stillThere }: Watched, stream: Stream): () => Promise<Actor | null> {
  let known: { who: Promise<Actor | null>; until: number } | null = null;
  const forget = () => {
    known = null;
  };
  stream.onClose(onSignInEnded((userId) => userId === actor.userId && forget()));
  stream.onClose(onEvent(({ entity }) => (entity === "member" || entity === "token") && forget()));
  return () => {
    if (known === null || performance.now() > known.until)
      known = {
        who: stillThere().then((who) => (who?.userId === actor.userId ? who : null)),
        until: performance.now() + heartbeat,
      };
    return known.who;
  };
}
