import { z } from "zod";
import { actorFromHeaders } from "@/lib/accounts/actor-from-headers";
import { refusal } from "@/lib/accounts/authorise";
import { fail, ok } from "@/lib/result";
import { liveStream } from "../events/live-stream";
import { takePlace } from "../events/open-streams";
import { operation } from "../operation";

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
    const giveBack = takePlace(actor.userId);
    if (!giveBack)
      return fail("too-many", "too-many-streams", "Too many pages are open. Close some, and try again.", {
        retryAfter: 30,
      });
    const body = liveStream({
      actor,
      document: query.document,
      session: query.session,
      after: had.success ? had.data : null,
      signal: request.signal,
      stillThere: () => actorFromHeaders(request.headers),
      onClose: giveBack,
    });
    return ok({ status: 200, body: new Response(body, { headers: streamHeaders }) });
  },
});

// Anything between here and the browser that compresses or collects would hold messages back.
const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "content-encoding": "none",
  "x-accel-buffering": "no",
};
