import { z } from "zod";
import type { Comment } from "@/lib/comments/model";
import { verdictValues } from "@/lib/reviews/model";
import type { Minutes } from "@/lib/sessions/minutes/model";
import { itemStates, paces, type RoomReading, type SessionSummary } from "@/lib/sessions/model";
import type { Present } from "@/lib/sessions/presence/model";
import { statementKinds, statuses } from "@/lib/statements/model";
import { id, instant, person } from "./common";
import { statementDetail } from "./statement";

const count = z.int().min(0);
const share = z.number().nullable();

export const comment = z
  .strictObject({
    id,
    statementId: id,
    threadId: id.nullable(),
    author: person,
    text: z.string(),
    mentions: z.array(person),
    createdAt: instant,
    resolved: z.strictObject({ by: z.string(), at: instant }).nullable(),
    withdrawn: z.strictObject({ by: z.string(), at: instant }).nullable(),
  })
  .meta({ id: "Comment" }) satisfies z.ZodType<Comment>;

export const sessionSummary = z
  .strictObject({
    id,
    title: z.string(),
    chair: person,
    members: z.array(person),
    done: count,
    items: count,
    createdAt: instant,
    closedAt: instant.nullable(),
  })
  .meta({ id: "SessionSummary" }) satisfies z.ZodType<SessionSummary>;

export const present = z
  .strictObject({ id, name: z.string(), itemId: id.nullable() })
  .meta({ id: "Present" }) satisfies z.ZodType<Present>;

const vote = z
  .strictObject({ by: person, vote: z.enum(verdictValues).nullable(), reason: z.string().nullable(), at: instant })
  .meta({ id: "Vote", description: "what it says is null until the votes are revealed, but for one's own" });

const outcome = z
  .strictObject({
    verdict: z.enum(verdictValues).nullable(),
    counts: z.strictObject({ verified: count, disputed: count, "needs-sourcing": count }),
    dissent: z.array(vote),
    agreement: share.meta({ description: "share of pairs of votes that agree" }),
  })
  .meta({ id: "Outcome" });

const agendaItem = {
  id,
  statementId: id,
  documentId: id,
  position: count,
  state: z.enum(itemStates),
  round: z.int().min(1),
  kind: z.enum(statementKinds),
  status: z.enum(statuses),
  text: z.string(),
  speaker: z.string().nullable(),
  outcome: z.enum(verdictValues).nullable(),
  dissents: count,
  owner: person.nullable(),
  note: z.string().nullable(),
  version: z.int().min(1),
};

export const room = z
  .strictObject({
    id,
    title: z.string(),
    pace: z.enum(paces),
    voteSeconds: z.int().nullable(),
    chair: person,
    marks: z.strictObject({ members: z.string(), agenda: z.string() }),
    members: z.array(z.strictObject({ ...person.shape, votes: z.boolean(), leftAt: instant.nullable() })).nullable(),
    agenda: z.array(z.strictObject(agendaItem).meta({ id: "AgendaItem" })).nullable(),
    sharedItemId: id.nullable(),
    minutesLeft: z.int().nullable(),
    current: z
      .strictObject({
        ...agendaItem,
        statement: statementDetail,
        endsAt: instant.nullable(),
        secondsLeft: z.int().nullable(),
        votes: z.array(vote),
        result: outcome.nullable(),
        allIn: z.boolean(),
        thread: z.array(comment),
      })
      .nullable(),
    version: z.int().min(1),
    createdAt: instant,
    closedAt: instant.nullable(),
    seq: count.meta({ description: "the number of the newest event that this surely shows" }),
    now: instant.meta({ description: "the desk's clock as this was read" }),
  })
  .meta({ id: "Room" }) satisfies z.ZodType<RoomReading>;

export const minutes = z
  .strictObject({
    id,
    title: z.string(),
    chair: person,
    members: z.array(person),
    openedAt: instant,
    closedAt: instant.nullable(),
    items: z.array(
      z.strictObject({
        statementId: id,
        documentId: id,
        number: z.int().min(1),
        kind: z.enum(statementKinds),
        text: z.string(),
        speaker: z.string().nullable(),
        state: z.enum(["recorded", "parked", "open"]),
        verdict: z.enum(verdictValues).nullable(),
        rounds: z.int().min(1),
        votes: z.array(z.strictObject({ by: person, vote: z.enum(verdictValues), reason: z.string().nullable() })),
        result: outcome.nullable(),
        owner: person.nullable(),
        note: z.string().nullable(),
      }),
    ),
    agreement: z.strictObject({ percent: share, alpha: share, items: count }),
  })
  .meta({ id: "Minutes" }) satisfies z.ZodType<Minutes>;
