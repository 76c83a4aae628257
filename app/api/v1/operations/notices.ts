import { z } from "zod";
import { notificationKinds } from "@/lib/events/notifications/model";
import { markRead } from "@/lib/events/notifications/mutations";
import { countUnread, getDigest, listNotices } from "@/lib/events/notifications/queries";
import { digestInput, markReadInput, noticeFilter } from "@/lib/events/notifications/schema";
import { answer, operation } from "../operation";
import { id, instant, page, person } from "../responses/common";

const notice = z
  .strictObject({
    id,
    kind: z.enum(notificationKinds),
    by: person.nullable(),
    count: z.int().min(1).meta({ description: "how many statements it is about; the first is named" }),
    statement: z
      .strictObject({
        id,
        documentId: id,
        kind: z.enum(["quote", "claim"]),
        text: z.string(),
        documentTitle: z.string(),
      })
      .nullable(),
    session: z.strictObject({ id, title: z.string() }).nullable(),
    note: z.string().nullable(),
    commentId: id.nullable(),
    at: instant,
    read: z.boolean(),
  })
  .meta({ id: "Notice" });

export const listNoticesOperation = operation({
  method: "GET",
  path: "/notices",
  id: "listNotices",
  summary: "What others' acts mean for whose token this is, newest first.",
  query: noticeFilter,
  answers: { 200: page(notice) },
  run: (actor, { query }) => answer(200, listNotices(actor, query)),
});

export const markReadOperation = operation({
  method: "POST",
  path: "/notices",
  id: "markRead",
  summary: "Mark one's own notices read, or unread again: some, or all up to the newest that was seen.",
  body: markReadInput,
  answers: { 200: z.strictObject({ marked: z.int() }) },
  run: (actor, { body }) => answer(200, markRead(actor, body)),
});

export const getDigestOperation = operation({
  method: "GET",
  path: "/notices/digest",
  id: "getDigest",
  summary: "What happened for whose token this is since then (a day, where left out), by kind.",
  query: digestInput,
  answers: {
    200: z.strictObject({
      since: instant,
      groups: z.array(z.strictObject({ kind: z.enum(notificationKinds), count: z.int(), notices: z.array(notice) })),
    }),
  },
  run: (actor, { query }) => answer(200, getDigest(actor, query)),
});

export const countUnreadOperation = operation({
  method: "GET",
  path: "/notices/unread",
  id: "countUnread",
  summary: "How many notices are unread, up to a hundred: what a bell shows.",
  answers: { 200: z.strictObject({ unread: z.int() }) },
  run: (actor) => answer(200, countUnread(actor)),
});
