import type { Result } from "@/lib/result";
import type { RoomReading } from "../model";
import { type Follower, followRoom } from "../room/feed";

// For tests only.

/** The first reading that somebody who follows a room is told. */
export const toldOnce = (id: string, { who, item }: Pick<Follower, "who" | "item">): Promise<Result<RoomReading>> =>
  new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      following.stop();
      settle();
    };
    const following = followRoom(id, {
      who,
      item,
      ready: () => true,
      tell: (reading) => end(() => resolve(reading)),
      fail: (error) => end(() => reject(error)),
    });
  });
