import { z } from "zod";
import { actorFromHeaders } from "@/lib/accounts/actor-from-headers";
import { setResolved, setWithdrawn, writeComment } from "@/lib/comments/mutations";
import { listComments } from "@/lib/comments/queries";
import { commentInput } from "@/lib/comments/schema";
import { ok } from "@/lib/result";
import { actInSession } from "@/lib/sessions/act-in-session";
import { getMinutes } from "@/lib/sessions/minutes/queries";
import { writeMinutesHtml } from "@/lib/sessions/minutes/write-html";
import { writeMinutesMarkdown } from "@/lib/sessions/minutes/write-markdown";
import { openSession } from "@/lib/sessions/mutations";
import { tellPlace } from "@/lib/sessions/presence/mutations";
import { placeInput } from "@/lib/sessions/presence/schema";
import { getRoom, listSessions, readRoomAgain } from "@/lib/sessions/queries";
import { knownMarks, openSessionInput, sessionAct } from "@/lib/sessions/schema";
import { answer, operation } from "../operation";
import { group, id } from "../responses/common";
import { comment, minutes, present, room, sessionSummary } from "../responses/session";
import { answerWithStream } from "../streams/event-stream";
import { roomStream } from "../streams/room-stream";

const params = z.object({ id: z.string().max(100) });
const item = z.string().max(100).optional().meta({ description: "the item to look at, going apart" });

export const listSessionsOperation = operation({
  method: "GET",
  path: "/sessions",
  id: "listSessions",
  summary: "Review sessions, the open ones first.",
  answers: { 200: z.strictObject({ items: z.array(sessionSummary) }) },
  run: async (actor) => {
    const listed = await listSessions(actor);
    return listed.ok ? ok({ status: 200, body: { items: listed.value } }) : listed;
  },
});

export const openSessionOperation = operation({
  method: "POST",
  path: "/sessions",
  id: "openSession",
  summary: "Open a review session on the statements that a filter asks for.",
  body: openSessionInput,
  answers: { 201: z.strictObject({ id, group }) },
  failures: ["refused"],
  run: (actor, { body }) => answer(201, openSession(actor, body)),
});

export const getRoomOperation = operation({
  method: "GET",
  path: "/sessions/{id}",
  id: "getRoom",
  summary: "A session as this reader may see it: votes stay private until they are revealed.",
  params,
  query: z.object({
    item,
    known: z
      .string()
      .regex(knownMarks, "Give the marks of an earlier reading, with a comma between.")
      .optional()
      .meta({ description: "marks of an earlier reading: a part that is still the same comes as null" }),
  }),
  answers: { 200: room },
  failures: ["not-found"],
  run: (actor, { params: { id }, query: { item, known } }) =>
    answer(200, readRoomAgain(actor, { id, item, known: known?.split(",") ?? [] })),
});

export const followRoomOperation = operation({
  method: "GET",
  path: "/sessions/{id}/readings",
  id: "followRoom",
  summary:
    "A session read again whenever it changes, as server-sent events: whole at first, then without what was told.",
  params,
  query: z.object({ item }),
  answers: { 200: z.string() },
  contentTypes: ["text/event-stream"],
  failures: ["not-found"],
  run: async (actor, { params: { id }, query: { item } }, request) => {
    const found = await getRoom(actor, id, item);
    if (!found.ok) return found;
    const stillThere = () => actorFromHeaders(request.headers);
    return answerWithStream(actor, (onClose) =>
      roomStream({ actor, session: id, item, signal: request.signal, stillThere, onClose }),
    );
  },
});

export const actInSessionOperation = operation({
  method: "POST",
  path: "/sessions/{id}/acts",
  id: "actInSession",
  summary: "Join, vote, reveal, record, park, go on: everything that is done in a room.",
  params,
  body: sessionAct,
  answers: { 200: z.strictObject({ group }) },
  failures: ["not-found", "changed", "refused"],
  run: (actor, { params: { id }, body }) => answer(200, actInSession(actor, id, body)),
});

export const tellPlaceOperation = operation({
  method: "POST",
  path: "/sessions/{id}/presence",
  id: "tellPlace",
  summary: "Say where this page’s reader is in a room, at least every 15 seconds, and hear who else is there.",
  params,
  body: placeInput,
  limit: "presence",
  answers: { 200: z.strictObject({ items: z.array(present) }) },
  failures: ["not-found"],
  run: (actor, { params: { id }, body }) => answer(200, tellPlace(actor, id, body)),
});

const files = {
  md: { mediaType: "text/markdown; charset=utf-8", write: writeMinutesMarkdown },
  html: { mediaType: "text/html; charset=utf-8", write: writeMinutesHtml },
} as const;

export const getMinutesOperation = operation({
  method: "GET",
  path: "/sessions/{id}/minutes",
  id: "getMinutes",
  summary: "What a session decided, by whom, with votes and dissent, and what it left open; also as a file.",
  params,
  query: z.object({ format: z.enum(["json", "md", "html"]).default("json") }),
  limit: "export",
  answers: { 200: minutes },
  failures: ["not-found"],
  run: async (actor, { params: { id }, query: { format } }) => {
    const found = await getMinutes(actor, id);
    if (!found.ok) return found;
    if (format === undefined || format === "json") return ok({ status: 200, body: found.value });
    const { mediaType, write } = files[format];
    const headers = {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="minutes-${found.value.openedAt.slice(0, 10)}.${format}"`,
      "cache-control": "no-store",
    };
    return ok({ status: 200, body: new Response(write(found.value), { headers }) });
  },
});

export const listCommentsOperation = operation({
  method: "GET",
  path: "/statements/{id}/comments",
  id: "listComments",
  summary: "What was said about a statement, oldest first.",
  params,
  answers: { 200: z.strictObject({ items: z.array(comment) }) },
  failures: ["not-found"],
  run: async (actor, { params: { id } }) => {
    const listed = await listComments(actor, id);
    return listed.ok ? ok({ status: 200, body: { items: listed.value } }) : listed;
  },
});

export const writeCommentOperation = operation({
  method: "POST",
  path: "/statements/{id}/comments",
  id: "writeComment",
  summary: "Say something about a statement, or answer what was said.",
  params,
  body: commentInput.omit({ statementId: true }),
  answers: { 201: z.strictObject({ comment, group }) },
  failures: ["not-found", "changed"],
  run: (actor, { params: { id }, body }) => answer(201, writeComment(actor, { ...body, statementId: id })),
});

export const changeCommentOperation = operation({
  method: "PATCH",
  path: "/comments/{id}",
  id: "changeComment",
  summary:
    "Resolve a thread or reopen it, by its first comment; or withdraw a comment or bring it back. Its words are never changed.",
  params,
  body: z.union([z.strictObject({ resolved: z.boolean() }), z.strictObject({ withdrawn: z.boolean() })]),
  answers: { 200: z.strictObject({ comment, group }) },
  failures: ["not-found", "changed"],
  run: (actor, { params: { id }, body }) =>
    answer(200, "resolved" in body ? setResolved(actor, id, body.resolved) : setWithdrawn(actor, id, body.withdrawn)),
});
