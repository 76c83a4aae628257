"use client";

import { useEffect, useState } from "react";
import type { Present } from "@/lib/sessions/presence/model";
import type { RoomState } from "./use-room";

/**
 * Whether this reader goes where the lead goes. In a session that goes together one comes in following, and may look
 * around; where everybody goes where they like, one may ask to follow.
 */
export function useLead({ room, look }: RoomState, present: readonly Present[] | null, leads: boolean) {
  const together = room.pace === "together";
  const [following, setFollowing] = useState(together);
  const leadAt = together ? room.sharedItemId : (present?.find(({ id }) => id === room.chair.id)?.itemId ?? null);
  const current = room.current?.id ?? null;

  useEffect(() => {
    if (following && !together && leadAt !== null && leadAt !== current) look(leadAt);
  }, [following, together, leadAt, current, look]);

  const follow = () => {
    setFollowing(true);
    look(together ? undefined : (leadAt ?? undefined));
  };
  const roam = (item: string | null) => {
    setFollowing(false);
    look(item ?? undefined);
  };
  return {
    following,
    /** the item of the agenda that the lead is at */
    leadAt,
    /** away from where the lead is */
    apart: !leads && leadAt !== null && leadAt !== current,
    /** null for whoever leads */
    toggle: leads ? null : () => (following ? roam(current) : follow()),
    follow,
    /** goes to an item alone; null for whoever leads a session that goes together, and takes everybody along */
    roam: leads && together ? null : roam,
  };
}

export type Lead = ReturnType<typeof useLead>;
