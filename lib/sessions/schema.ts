import { z } from "zod";
import { line, optional, prose } from "@/lib/plain-text";
import { verdictValues } from "@/lib/reviews/model";
import { exportFilter } from "@/lib/statements/schema";
import { paces } from "./model";

const id = z.string().min(1).max(100);
const version = z.int().min(1);

/** Marks of parts of a room that a reader has, in an address. */
export const knownMarks = /^[\w-]{16}(,[\w-]{16})?$/;

/** The room that is read, where its reader looks, and the marks of the parts they have. */
export const roomReadingInput = z.object({
  id,
  item: id.optional(),
  known: z.array(z.string().max(100)).max(2).default([]),
});

/** The most statements one session takes: a day's work for a team. */
export const mostItems = 500;
const mostMembers = 200;

export const openSessionInput = z.object({
  title: line(200).min(1, "needs a name"),
  pace: z.enum(paces).default("together"),
  voteSeconds: z.int().min(5).max(3600).nullable().default(null),
  /** which statements: the same filters as the list of statements, in order of place */
  filter: exportFilter.omit({ order: true }).default({}),
  /** who is asked to take part, besides who opens it */
  members: z.array(id).max(mostMembers).default([]),
});
export type OpenSessionInput = z.input<typeof openSessionInput>;

/** An act on an item as its reader saw it. */
export const itemAct = z.object({ itemId: id, version });
export type ItemAct = z.input<typeof itemAct>;

export const voteInput = z.object({
  itemId: id,
  /** the round the voter saw: a vote never slips into a round they have not seen */
  round: z.int().min(1),
  vote: z.enum(verdictValues),
  reason: optional(prose(1000)),
});
export type VoteInput = z.input<typeof voteInput>;

export const parkInput = itemAct.extend({ ownerId: optional(id), note: optional(prose(1000)) });
export type ParkInput = z.input<typeof parkInput>;

export const recordInput = itemAct.extend({ override: optional(prose(1000)) });
export type RecordInput = z.input<typeof recordInput>;

const act = <Name extends string>(name: Name) => z.object({ act: z.literal(name) });

/** Everything that is done in a room, as one kind of message. */
export const sessionAct = z.discriminatedUnion("act", [
  act("join"),
  act("leave"),
  act("close"),
  act("excuse").extend({ userId: id }),
  act("take-chair").extend({ version }),
  act("go-to").extend(itemAct.shape),
  act("vote").extend(voteInput.shape),
  act("reveal").extend(itemAct.shape),
  act("vote-again").extend(itemAct.shape),
  act("pause").extend(itemAct.shape),
  act("go-on").extend(itemAct.shape),
  act("record").extend(recordInput.shape),
  act("park").extend(parkInput.shape),
]);
export type SessionAct = z.input<typeof sessionAct>;
