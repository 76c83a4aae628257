import type { Room, RoomReading } from "./model";

/** Puts the parts that were left out of a reading back. @param had the room whose marks were sent with it */
export const completeRoom = (
  had: Pick<Room, "members" | "agenda">,
  { members, agenda, ...room }: RoomReading,
): Room => ({
  ...room,
  members: members ?? had.members,
  agenda: agenda ?? had.agenda,
});
