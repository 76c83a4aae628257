import { deskAnswer, noAnswer } from "@/components/new-document/desk-answer";
import { ok, type Result } from "@/lib/result";
import type { Trace } from "@/lib/reviews/trace/model";

const post = (text: string, search: string, signal: AbortSignal) =>
  fetch(`/api/v1/trace${search}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
    signal,
  });

/** Has a text traced. Null where it was stopped. */
export async function traceOnDesk(text: string, signal: AbortSignal): Promise<Result<Trace> | null> {
  try {
    const response = await post(text, "", signal);
    return deskAnswer<Trace>(response.status, await response.text());
  } catch {
    return signal.aborted ? null : noAnswer;
  }
}

/** The report of a trace, as a page to hand on. Null where it was stopped. */
export async function reportOnDesk(text: string, signal: AbortSignal): Promise<Result<Blob> | null> {
  try {
    const response = await post(text, "?format=html", signal);
    return response.ok ? ok(await response.blob()) : deskAnswer<Blob>(response.status, await response.text());
  } catch {
    return signal.aborted ? null : noAnswer;
  }
}
