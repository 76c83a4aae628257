import { fail, ok, type Reason, type Result } from "@/lib/result";

/** Said where no answer came that can be read. */
export const noAnswer = fail("refused", "no-answer", "The desk did not answer. Try again in a moment.");
const tooLarge = fail("too-large", "file-too-large", "The file is too large. Bring it in as several parts.");
const reasons: Record<number, Reason> = { 413: "too-large", 415: "unsupported", 429: "too-many" };

type Failed = { error: { code: string; message: string; fields?: Record<string, string[]> } };

/** What the desk's HTTP API answered a page of its own, as services answer. */
export function deskAnswer<Value>(status: number, text: string): Result<Value> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // A proxy in between has answered in its own way: most likely that what was sent is too large for it.
    return status === 413 ? tooLarge : noAnswer;
  }
  if (status >= 200 && status < 300) return ok(body as Value);
  const { code, message, fields } = (body as Failed).error;
  return fail(reasons[status] ?? "refused", code, message, { fields });
}
