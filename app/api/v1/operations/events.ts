import { z } from "zod";
import { actorFromHeaders } from "@/lib/accounts/actor-from-headers";
import { refusal } from "@/lib/accounts/authorise";
import { chainHead } from "@/lib/events/chain-head";
import { eventTypes, type LiveMessage } from "@/lib/events/model";
import { eventsAfter, getChainHead, latestSeq } from "@/lib/events/queries";
import { fail, ok } from "@/lib/result";
import { operation } from "../operation";
import { answerWithStream } from "../streams/event-stream";
import { liveStream, mostReplayed } from "../streams/live-stream";

const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const followEventsOperation = operation({
  method: "GET",
  path: "/events",
  id: "followEvents",
  summary: "What happens at the desk, as server-sent events with ids only. Last-Event-ID replays what was missed.",
  query: z.object({
    document: z.string().min(1).max(100).optional().meta({ description: "one document's events, and speakers'" }),
    session: z.string().min(1).max(100).optional().meta({ description: "one session's events" }),
    after: seq.optional().meta({ description: "the number of the last event had, where no header can be sent" }),
  }),
  answers: { 200: z.string() },
  contentTypes: ["text/event-stream"],
  run: async (actor, { query }, request) => {
    const refused = refusal(actor, "desk.read");
    if (refused) return refused;
    const had = seq.safeParse(request.headers.get("last-event-id") ?? query.after ?? undefined);
    return answerWithStream(actor, (onClose) =>
      liveStream({
        actor,
        document: query.document,
        session: query.session,
        after: had.success ? had.data : null,
        signal: request.signal,
        stillThere: () => actorFromHeaders(request.headers),
        onClose,
      }),
    );
  },
});

export const getChainHeadOperation = operation({
  method: "GET",
  path: "/events/head",
  id: "getChainHead",
  summary: "The record’s newest event with its hash, which stands for all before it. Keep one elsewhere each day.",
  answers: { 200: chainHead },
  failures: ["not-found"],
  run: async (actor) => {
    const found = await getChainHead(actor);
    if (!found.ok) return found;
    return found.value
      ? ok({ status: 200, body: found.value })
      : fail("not-found", "no-event", "Nothing has happened yet.");
  },
});

const told = z
  .strictObject({
    seq: z.int(),
    type: z.enum(eventTypes),
    entity: z.string(),
    entityId: z.string(),
    documentId: z.string().nullable(),
    actorId: z.string().nullable(),
  })
  .meta({ id: "EventTold", description: "ids only; what stands is read again" }) satisfies z.ZodType<LiveMessage>;

/** Events that one answer brings; whoever is further behind asks again at once. */
const mostAtOnce = 500;

export const readEventsOperation = operation({
  method: "GET",
  path: "/events/since",
  id: "readEvents",
  summary: "What the stream of events would tell, asked for: where a stream cannot be had.",
  query: z.object({ after: seq.optional().meta({ description: "the number of the last event had" }) }),
  answers: {
    200: z.strictObject({
      items: z.array(told),
      seq: z.int().min(0).meta({ description: "hand it back as after" }),
      reset: z.boolean().meta({ description: "what was missed is too much to tell: read everything again" }),
    }),
  },
  run: async (actor, { query }) => {
    const refused = refusal(actor, "desk.read");
    if (refused) return refused;
    const [newest, had] = [await latestSeq(), seq.safeParse(query.after)];
    // Too far behind, or from a record that is not this one (a restored backup): the reader begins anew.
    if (query.after === undefined || !had.success || had.data > newest || newest - had.data > mostReplayed)
      return ok({ status: 200, body: { items: [], seq: newest, reset: query.after !== undefined } });
    const items = await eventsAfter(had.data, mostAtOnce);
    return ok({ status: 200, body: { items, seq: items.at(-1)?.seq ?? had.data, reset: false } });
  },
});
