import { z } from "zod";
import { getDeskSettings } from "@/lib/desk/queries";
import type { ReportedQuotation } from "@/lib/exports/trace-report";
import { writeTraceHtml } from "@/lib/exports/write-trace-html";
import { ok } from "@/lib/result";
import {
  byGravity,
  isUnheld,
  type Trace,
  type TracedQuotation,
  traceHeading,
  traceWords,
} from "@/lib/reviews/trace/model";
import { traceLimits, trace as traceText } from "@/lib/reviews/trace/queries";
import { traceInput } from "@/lib/reviews/trace/schema";
import { operation } from "../operation";
import { trace } from "../responses/trace";

/** A draft of five megabytes, written as JSON. */
const largestDraft = 32 * 1024 * 1024;

export const traceOperation = operation({
  method: "POST",
  path: "/trace",
  id: "trace",
  summary:
    "Trace a draft: for every quotation in a text, whether a stored document holds it, and the passage that does or is nearest. Nothing is stored. format=html gives a report to hand on.",
  query: z.object({ format: z.enum(["json", "html"], "Choose json or html.").optional() }),
  body: traceInput,
  largestBody: largestDraft,
  answers: { 200: trace },
  contentTypes: ["application/json", "text/html; charset=utf-8"],
  failures: ["too-large", "unsupported", "refused"],
  run: async (actor, { query: { format }, body }, request) => {
    const traced = await traceText(actor, body.text, traceLimits, request.signal);
    if (!traced.ok) return traced;
    return ok({ status: 200, body: format === "html" ? await report(traced.value) : traced.value });
  },
});

async function report(traced: Trace): Promise<Response> {
  const { name } = await getDeskSettings();
  const { text, tracedAt, leftOut, counts } = traced;
  const notes = leftOut.map(({ title }) => `Left out as a draft of this text: ${title}.`);
  if (counts.unread > 0) notes.push(`${counts.unread} were not looked up: one trace looks up only so many.`);
  const quotations = byGravity(traced.quotations).map(reported);
  const pieces = writeTraceHtml({ desk: name, tracedAt, heading: traceHeading(traced), notes, text, quotations });
  return new Response([...pieces].join(""), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-disposition": `attachment; filename="traced-${tracedAt.slice(0, 10)}.html"`,
      "cache-control": "no-store",
    },
  });
}

function reported(quotation: TracedQuotation): ReportedQuotation {
  const { start, end, text, speaker, passage } = quotation;
  return {
    ...{ start, end, text, speaker, words: traceWords(quotation), unheld: isUnheld(quotation) },
    passage: passage && {
      document: passage.document.title,
      locator: passage.locator,
      speaker: passage.speaker?.name ?? null,
      text: passage.text,
      changes: passage.changes.map(({ why }) => why),
    },
  };
}
