"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { holding, isWriting, receiveNewest } from "@/components/live/held";
import { useLive } from "@/components/live/use-live";
import type { Failure } from "@/lib/result";
import { changesRoom, completeRoom, isOlder, type Room } from "@/lib/sessions/model";
import type { SessionAct } from "@/lib/sessions/schema";
import { holdReadings } from "./hold-readings";
import { late, patience, roomReadings, soon, votesPause } from "./room-readings";
import type { RoomActions } from "./session-actions";
import { useClock } from "./use-clock";

const noAnswer: Failure = {
  ok: false,
  reason: "refused",
  code: "no-answer",
  message: "The desk does not answer, so nothing was changed. What you wrote is kept here; try again in a moment.",
};

const onView = (changed: () => void) => {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
};
/** Whether this tab is looked at. */
const useInView = () =>
  useSyncExternalStore(
    onView,
    () => document.visibilityState === "visible",
    () => false,
  );

/** Another statement, or another round, takes the fields away that somebody may be writing in. */
const swaps = ({ current: shown }: Room, { current: next }: Room) =>
  shown !== null && (shown.id !== next?.id || shown.round !== next.round);

/**
 * A room as it stands: told again by the desk whenever anything happens in it, as this reader may see it, so that whoever
 * comes late or was cut off sees the same as the others. What was told of and is not shown in time is asked for.
 */
export function useRoom(first: Room, actions: RoomActions) {
  const [held, setHeld] = useState(() => holding(first));
  const room = held.shown;
  /** the room as it was read last: what need not be told again */
  const newest = useRef(first);
  /** the item that is looked at alone */
  const [alone, setAlone] = useState<string | undefined>(undefined);
  const at = useRef(alone);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const reading = useRef(Promise.resolve(true));
  /** readings come by themselves */
  const told = useRef(false);
  const { readRoom, act: send } = actions;

  /** @param after what was shown when this was asked for: where nothing came since, it is newer, whatever clocks and numbers say */
  const take = useCallback((read: Room, own: boolean, after?: Room) => {
    const late = after !== newest.current && isOlder(read, newest.current);
    if (late && !own) return;
    const room = late ? newest.current : read;
    newest.current = room;
    const writing = isWriting();
    setHeld((before) => receiveNewest(before, room, { writing, swaps: swaps(before.shown, room), own }));
  }, []);

  const read = useCallback(
    (own = false): Promise<boolean> => {
      const ask = async (): Promise<boolean> => {
        const had = newest.current;
        const known = Object.values(had.marks);
        const found = await readRoom({ id: first.id, item: at.current, known }).catch(() => null);
        // Readings may come back out of order: only the newest one asked for is shown, and what comes of it goes for all.
        if (reading.current !== asked) return reading.current;
        if (found === null) return false; // no answer: the line for a lost connection says so
        if (found.ok) take(completeRoom(had, found.value), own, had);
        else setFailure(found);
        return found.ok;
      };
      const asked = ask();
      reading.current = asked;
      return asked;
    },
    [first.id, readRoom, take],
  );

  const inView = useInView();
  useEffect(() => {
    // A tab out of view asks for what it is told of, and leaves its connection to those in view.
    if (!inView) return;
    const item = alone === undefined ? "" : `?item=${encodeURIComponent(alone)}`;
    return holdReadings((address) => new EventSource(address), `/api/v1/sessions/${first.id}/readings${item}`, {
      onRoom: (room) => at.current === alone && take(room, false),
      onOpen: (open) => {
        told.current = open;
      },
    });
  }, [first.id, alone, inView, take]);

  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const [follow] = useState(() =>
    roomReadings(() => latest.current(), {
      soon: () => (told.current ? late() : soon()),
      votes: () => votesPause(newest.current)(),
      shown: () => newest.current.seq,
    }),
  );
  const { connected } = useLive(`session=${first.id}`, {
    onMessages: (messages) => {
      const here = messages.filter((message) => changesRoom(newest.current, message));
      return here.length === 0 ? undefined : follow(here);
    },
    onGap: async () => (await follow([])) !== false,
  });

  const act = useCallback(
    async (what: SessionAct): Promise<boolean> => {
      setBusy(true);
      const result = await send({ id: first.id, act: what }).catch(() => noAnswer);
      setFailure(result.ok ? null : result);
      await read(true);
      setBusy(false);
      return result.ok;
    },
    [first.id, read, send],
  );

  const seconds = useClock(room.current?.endsAt ?? null, room.now);
  // The time is over for everybody at the same moment: whoever is here reads what the desk then shows.
  const over = seconds === 0 && room.current?.state === "voting";
  useEffect(() => {
    if (!over) return;
    if (!told.current) return void read();
    const asking = setTimeout(() => void read(), patience);
    return () => clearTimeout(asking);
  }, [over, read]);

  return {
    room,
    /** the room as the desk has it, and how many updates wait while somebody writes */
    newest: held.newest,
    waiting: held.waiting,
    showNewest: useCallback(() => setHeld((before) => holding(before.newest)), []),
    seconds,
    connected,
    busy,
    failure,
    forgetFailure: useCallback(() => setFailure(null), []),
    act,
    read,
    /** goes to an item alone; where the lead is where none is given */
    look: useCallback(
      (item: string | undefined) => {
        at.current = item;
        setAlone(item);
        void read(true);
      },
      [read],
    ),
  };
}

export type RoomState = ReturnType<typeof useRoom>;
