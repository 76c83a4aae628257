"use client";

import { useRef, useState } from "react";
import { useKeys } from "@/components/keys/use-keys";
import type { VerdictValue } from "@/lib/reviews/model";
import type { Lead } from "./use-lead";
import type { RoomState } from "./use-room";

type Rights = { leads: boolean; votes: boolean };

/** What is done in a room, by buttons and by keys alike: each act exists where its button is shown. */
export function useRoomKeys({ room, act }: RoomState, lead: Lead, { leads, votes }: Rights) {
  const { current } = room;
  const reason = useRef<HTMLInputElement>(null);
  const [parking, setParking] = useState(false);
  const [overriding, setOverriding] = useState(false);
  const seen = current && { itemId: current.id, version: current.version };
  const voting = current?.state === "voting" || (room.pace === "apart" && current?.state === "waiting");

  const goTo = (id: string) => {
    if (lead.roam) return lead.roam(id);
    const item = room.agenda.find((one) => one.id === id);
    if (item) void act({ act: "go-to", itemId: item.id, version: item.version });
  };
  const next = () =>
    room.agenda.find(({ state, position }) => state === "waiting" && position > (current?.position ?? -1)) ??
    room.agenda.find(({ state }) => state === "waiting");

  const vote =
    voting && votes && current
      ? (value: VerdictValue) =>
          void act({
            act: "vote",
            itemId: current.id,
            round: current.round,
            vote: value,
            reason: reason.current?.value,
          })
      : null;
  const reveal = seen && leads && voting && current.allIn ? () => void act({ act: "reveal", ...seen }) : null;
  const again = seen && leads && current.state === "revealed" ? () => void act({ act: "vote-again", ...seen }) : null;
  const record =
    seen && leads && current.state === "revealed" && current.result?.verdict
      ? async (override?: string) => {
          const done = await act({ act: "record", ...seen, override });
          const following = next();
          if (done && following) goTo(following.id);
          return done;
        }
      : null;
  const park = seen && leads && current.state !== "recorded" ? () => setParking(true) : null;

  /** looks at the statement before or after this one, alone */
  const beside = (step: 1 | -1) => {
    const there = current && room.agenda[room.agenda.findIndex(({ id }) => id === current.id) + step];
    return there && lead.roam ? () => lead.roam?.(there.id) : null;
  };

  const choose = (value: VerdictValue) => () => {
    if (!vote) return false;
    vote(value);
    return undefined;
  };
  const when = (does: (() => unknown) | null | undefined) => () => {
    if (!does) return false;
    does();
    return undefined;
  };
  useKeys({
    verified: choose("verified"),
    disputed: choose("disputed"),
    "needs-sourcing": choose("needs-sourcing"),
    rationale: when(vote && (() => reason.current?.focus())),
    "reveal-votes": when(reveal),
    "vote-again": when(again),
    // J goes on to the next statement here as everywhere; for the lead of a room that means to record this one.
    next: when(record ? () => void record() : beside(1)),
    previous: when(beside(-1)),
    "follow-lead": when(lead.toggle),
    "park-item": when(park),
    comment: when(current && (() => document.getElementById("comment-field")?.focus())),
  });

  return { goTo, vote, reveal, again, record, park, act, reason, seen, parking, setParking, overriding, setOverriding };
}

export type RoomKeys = ReturnType<typeof useRoomKeys>;
