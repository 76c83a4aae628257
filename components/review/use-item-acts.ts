"use client";

import { useState } from "react";
import type { ItemAct } from "@/lib/reviews/queues/schema";
import type { Reader, ReviewActions } from "./review-actions";
import type { Acts } from "./use-acts";
import type { Announcer } from "./use-announcer";
import type { Desk } from "./use-desk";
import type { MarksInUse } from "./use-marks";

type Needs = { desk: Desk; acts: Acts; actions: ReviewActions; announcer: Announcer; reader: Reader; seen: MarksInUse };

/** Who sees to the open statement: take it in hand, ask somebody to read it, return it, send it back put right. */
export function useItemActs({ desk, acts, actions, announcer, reader, seen }: Needs) {
  const [asking, setAsking] = useState<"return" | "send-back" | null>(null);
  const { open, numbers } = desk;
  const mark = open === null ? undefined : seen.marks.get(open.id);

  const run = async (act: ItemAct, words: string): Promise<boolean> => {
    if (open === null) return false;
    const named = `Statement ${numbers.get(open.id) ?? ""}`.trim();
    const done = await acts.run(
      () => actions.actOnItem({ id: open.id, act }),
      ({ changed }) => {
        if (!changed) return null;
        // What is in hand is no part of what undo takes back: an Undo beside it would take back something else.
        if (act.act !== "take" && act.act !== "release") return `${named} ${words}`;
        announcer.say(`${named} ${words}`, false);
        return null;
      },
    );
    await seen.refresh();
    return done !== null;
  };

  const standing = mark?.returned ?? null;
  const toMe = standing !== null && !standing.answered && standing.to.id === reader.id;
  return {
    mark,
    asking,
    setAsking,
    run,
    /** into hand, or, where it is there, out of it */
    take: () =>
      void (mark?.holder?.id === reader.id
        ? run({ act: "release" }, "out of hand")
        : run({ act: "take" }, "in your hands")),
    takeOver: () =>
      mark?.holder && void run({ act: "take", over: mark.holder.id }, `taken over from ${mark.holder.name}`),
    /** what is returned to the reader is sent back; anything else is returned */
    returnIt: () => setAsking(open === null ? null : toMe ? "send-back" : "return"),
  };
}

export type ItemActs = ReturnType<typeof useItemActs>;
