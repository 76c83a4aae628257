import { z } from "zod";
import { listActivity } from "@/lib/events/activity/queries";
import { activityFilter } from "@/lib/events/activity/schema";
import { answer, operation } from "../operation";
import { id, instant, page, person } from "../responses/common";

const line = z
  .strictObject({
    seq: z.int().min(1).meta({ description: "its newest event's number in the record" }),
    at: instant,
    by: person.nullable(),
    sentence: z.string().meta({ description: "the rest of a sentence that begins with the name" }),
    more: z.int().min(0).meta({ description: "how many more the same was done to in the same act" }),
    statementId: id.nullable(),
    document: z.strictObject({ id, title: z.string() }).nullable(),
  })
  .meta({ id: "ActivityLine" });

export const listActivityOperation = operation({
  method: "GET",
  path: "/activity",
  id: "listActivity",
  summary: "Who did what, newest first, in sentences: of a statement, a document, a person, or everything.",
  query: activityFilter,
  answers: { 200: page(line) },
  run: (actor, { query }) => answer(200, listActivity(actor, query)),
});
