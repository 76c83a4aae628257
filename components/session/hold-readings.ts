import { longestSilence, type Source } from "@/components/live/hold-stream";
import { completeRoom, type Room, type RoomReading } from "@/lib/sessions/model";

/** Milliseconds until a stream that was refused is asked for again; the browser itself comes back to one that was cut. */
export const refusedPause = 30_000;

type Heard = {
  onRoom: (room: Room) => unknown;
  /** whether readings come by themselves */
  onOpen: (open: boolean) => void;
};

/** The whole room, of readings that each leave out what the one before on the same stream told. */
export function wholeRooms(): { begin: () => void; take: (data: string) => Room } {
  let had: Pick<Room, "members" | "agenda"> = { members: [], agenda: [] };
  return {
    begin: () => {
      had = { members: [], agenda: [] };
    },
    take: (data) => {
      const room = completeRoom(had, JSON.parse(data) as RoomReading);
      had = room;
      return room;
    },
  };
}

/** A room's readings as they are told. Returns how to let go. */
export function holdReadings(openStream: (address: string) => Source, address: string, heard: Heard): () => void {
  let source: Source | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const whole = wholeRooms();
  const drop = () => {
    clearTimeout(silence);
    source?.close();
    source = null;
    heard.onOpen(false);
  };
  // A connection may be dead without anybody saying so, after a sleep for one.
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      drop();
      connect();
    }, longestSilence);
  };
  function connect() {
    whole.begin();
    alive();
    const opened = openStream(address);
    source = opened;
    const on = (type: string, does: (event: MessageEvent) => void) =>
      opened.addEventListener(type, (event) => {
        if (source !== opened) return;
        alive();
        does(event as MessageEvent);
      });
    on("beat", () => undefined);
    on("message", ({ data }) => {
      heard.onOpen(true);
      heard.onRoom(whole.take(String(data)));
    });
    // Signed out: the stream of events says so.
    on("ended", drop);
    on("error", () => {
      heard.onOpen(false);
      whole.begin();
      // 2 is CLOSED
      if (opened.readyState !== 2) return;
      drop();
      again = setTimeout(connect, refusedPause);
    });
  }
  connect();
  return () => {
    clearTimeout(again);
    drop();
  };
}
