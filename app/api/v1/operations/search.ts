import { z } from "zod";
import { searchDesk } from "@/lib/search/desk/queries";
import { answer, operation } from "../operation";
import { id } from "../responses/common";
import { speaker } from "../responses/speaker";
import { statement } from "../responses/statement";

export const searchOperation = operation({
  method: "GET",
  path: "/search",
  id: "search",
  summary: "The newest statements, documents and speakers that hold all the words of q.",
  query: z.object({ q: z.string().min(1, "Give a word to look for.").max(300) }),
  answers: {
    200: z.strictObject({
      statements: z.array(statement),
      documents: z.array(z.strictObject({ id, title: z.string() })),
      speakers: z.array(speaker),
    }),
  },
  run: (actor, { query }) => answer(200, searchDesk(actor, query.q)),
});
