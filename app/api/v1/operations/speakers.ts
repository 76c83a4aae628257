import { z } from "zod";
import { getSpeaker, listSpeakers } from "@/lib/speakers/queries";
import { speakerFilter } from "@/lib/speakers/schema";
import { answer, operation } from "../operation";
import { page } from "../responses/common";
import { speaker, speakerDetail } from "../responses/speaker";

export const listSpeakersOperation = operation({
  method: "GET",
  path: "/speakers",
  id: "listSpeakers",
  summary: "Speakers with counts by status. A merged speaker is shown as the one it was merged into.",
  query: speakerFilter,
  answers: { 200: page(speaker) },
  run: (actor, { query }) => answer(200, listSpeakers(actor, query)),
});

export const getSpeakerOperation = operation({
  method: "GET",
  path: "/speakers/{slug}",
  id: "getSpeaker",
  summary: "One speaker: names and roles with where they were found, counts by status.",
  params: z.object({ slug: z.string().max(300) }),
  answers: { 200: speakerDetail },
  failures: ["not-found"],
  run: (actor, { params }) => answer(200, getSpeaker(actor, params.slug)),
});
