import type { Room } from "@/lib/sessions/model";
import type { Present } from "@/lib/sessions/presence/model";

export type Attendee = {
  id: string;
  name: string;
  leads: boolean;
  /** has the room open now; those who are not known yet count as here while they take part */
  here: boolean;
  /** the item that they look at, where it is known */
  itemId: string | null;
  /** e.g. "leads, at statement 7" */
  words: string;
};

/** Everybody of a room and who looks in: the lead first, then who is here, then who is not. */
export function attendees(room: Room, present: readonly Present[] | null): Attendee[] {
  const places = new Map((present ?? []).map((one) => [one.id, one]));
  const members = new Set(room.members.map(({ id }) => id));
  const numbers = new Map(room.agenda.map(({ id, position }) => [id, position + 1]));
  const place = (itemId: string | null) => (itemId && numbers.has(itemId) ? `at statement ${numbers.get(itemId)}` : "");
  const all = [
    ...room.members.map(({ id, name, votes, leftAt }) => {
      const leads = id === room.chair.id;
      const here = leftAt === null && (present === null || places.has(id));
      const itemId = (here && places.get(id)?.itemId) || null;
      const state = leftAt !== null ? "left" : here ? place(itemId) : "away";
      const words = [leads && "leads", !votes && "watches", state].filter(Boolean).join(", ");
      return { id, name, leads, here, itemId, words };
    }),
    ...[...places.values()]
      .filter(({ id }) => !members.has(id))
      .map(({ id, name, itemId }) => {
        const words = ["looks in", place(itemId)].filter(Boolean).join(", ");
        return { id, name, leads: false, here: true, itemId, words };
      }),
  ];
  const rank = ({ leads, here }: Attendee) => (leads ? 0 : here ? 1 : 2);
  return all.sort((one, other) => rank(one) - rank(other));
}
