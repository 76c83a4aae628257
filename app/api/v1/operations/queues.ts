import { z } from "zod";
import { ok } from "@/lib/result";
import { actOnItem } from "@/lib/reviews/queues/act-on-item";
import { queues } from "@/lib/reviews/queues/model";
import { getMarks, getQueue } from "@/lib/reviews/queues/queries";
import { itemAct, queueFilter } from "@/lib/reviews/queues/schema";
import { statementKinds, statuses } from "@/lib/statements/model";
import { answer, operation } from "../operation";
import { group, id, instant, page, person } from "../responses/common";

export const actOnItemOperation = operation({
  method: "POST",
  path: "/statements/{id}/acts",
  id: "actOnItem",
  summary:
    "Who sees to a statement: assign, unassign, take in hand, release, return with a note, send back put right. 409 with the holder where somebody else has it in hand.",
  params: z.object({ id: z.string().max(100) }),
  body: itemAct,
  answers: { 200: z.strictObject({ changed: z.boolean(), group }) },
  failures: ["not-found", "changed", "refused"],
  run: (actor, { params: { id }, body }) => answer(200, actOnItem(actor, id, body)),
});

const holder = z.strictObject({ ...person.shape, until: instant });
const total = z.strictObject({
  number: z.int(),
  more: z.boolean().meta({ description: "there are more than that" }),
});

const queueItem = z
  .strictObject({
    id,
    documentId: id,
    documentTitle: z.string(),
    kind: z.enum(statementKinds),
    status: z.enum(statuses),
    text: z.string(),
    speaker: z.strictObject({ id, slug: z.string(), name: z.string(), kind: z.string() }).nullable(),
    risk: z.number().min(0).max(1),
    why: z.string().nullable().meta({ description: "what makes it risky" }),
    deadline: instant.nullable(),
    note: z.string().nullable(),
    holder: holder.nullable(),
  })
  .meta({ id: "QueueItem" });

export const getQueueOperation = operation({
  method: "GET",
  path: "/queues",
  id: "getQueue",
  summary: "One of the queues of whose token this is, by risk, deadline or place. The total counts all of it.",
  query: queueFilter,
  answers: {
    200: z.strictObject({ queue: z.enum(queues), total, ...page(queueItem).shape }),
  },
  run: (actor, { query }) => answer(200, getQueue(actor, query)),
});

const mark = z
  .strictObject({
    statementId: id,
    assigned: z.array(z.strictObject({ ...person.shape, deadline: instant.nullable() })),
    holder: holder.nullable(),
    returned: z
      .strictObject({ by: person, to: person, note: z.string(), answered: z.boolean(), answer: z.string().nullable() })
      .nullable(),
    threads: z.int().min(0).meta({ description: "threads of comments that are not resolved" }),
  })
  .meta({ id: "ItemMark" });

export const getMarksOperation = operation({
  method: "GET",
  path: "/documents/{id}/marks",
  id: "getMarks",
  summary: "Who sees to what in a document: who is asked to read, who has it in hand, what is returned to whom.",
  params: z.object({ id: z.string().max(100) }),
  answers: { 200: z.strictObject({ items: z.array(mark) }) },
  failures: ["not-found"],
  run: async (actor, { params: { id } }) => {
    const found = await getMarks(actor, id);
    return found.ok ? ok({ status: 200, body: { items: found.value } }) : found;
  },
});
