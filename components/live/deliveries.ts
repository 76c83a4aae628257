import { z } from "zod";
import type { LiveMessage } from "@/lib/events/model";
import { shownInRooms } from "@/lib/sessions/model";

/** What a page follows: one document (and speakers), one session (and the statements its room shows), or nothing but signals. */
export type About = `document=${string}` | `session=${string}` | "inbox";

/** What the tab that holds the stream heard, as it tells the others. */
export type Delivery = {
  /** where the tab stood before it heard this; null where it had just begun */
  from: number | null;
  /** the number of the newest event that is told up to */
  to: number;
  messages: readonly LiveMessage[];
  /** too much was missed to tell: everything is to be read again */
  reset: boolean;
  /** what changed without an event; "any" where that cannot be known */
  signals: readonly string[];
};

const message = z.object({
  seq: z.number(),
  type: z.string(),
  entity: z.string(),
  entityId: z.string(),
  documentId: z.string().nullable(),
  actorId: z.string().nullable(),
});

/** One message of the stream; null where it is not understood. */
export function readMessage(data: unknown): LiveMessage | null {
  const parsed = message.safeParse(typeof data === "string" ? JSON.parse(data) : data);
  return parsed.success ? (parsed.data as LiveMessage) : null;
}

/** The answer of `GET /events/since`. */
export const eventsSince = z.object({ items: z.array(message), seq: z.number(), reset: z.boolean() });

export function isAbout(about: About, { entity, entityId, documentId }: LiveMessage): boolean {
  const [what, id] = about.split("=");
  if (what === "document") return documentId === id || entity === "speaker";
  return what === "session" && (entityId === id || shownInRooms.has(entity));
}

/**
 * What a delivery means for a tab that heard everything up to `cursor`: each message once, and whether some are missing,
 * which is so for a tab that has just begun, and where the delivery begins after its place.
 */
export function receive(
  cursor: number | null,
  { from, to, messages, reset }: Delivery,
): { cursor: number; messages: readonly LiveMessage[]; missed: boolean } {
  if (reset || cursor === null) return { cursor: to, messages: [], missed: true };
  if (to <= cursor) return { cursor, messages: [], missed: false };
  if (from === null || from > cursor) return { cursor: to, messages: [], missed: true };
  return { cursor: to, messages: messages.filter(({ seq }) => seq > cursor), missed: false };
}
