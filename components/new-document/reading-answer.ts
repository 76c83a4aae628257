import type { FileFormat, ReadText } from "@/lib/documents/readers/model";
import { fail, ok, type Reason, type Result } from "@/lib/result";

/** What POST /api/v1/readings answers. */
export type ReadingAnswer = ReadText & { id: string; name: string; format: FileFormat; address: string | null };

const address = "/api/v1/readings";
const noAnswer = fail("refused", "no-answer", "The desk did not answer. Try again in a moment.");

export type Sending = { onProgress: (share: number) => void; signal: AbortSignal };

/**
 * Has a file read, and tells how much of it has been sent: fetch cannot say that, so this is the older way. Null where it was
 * stopped.
 */
export function readFileOnDesk(file: File, { onProgress, signal }: Sending): Promise<Result<ReadingAnswer> | null> {
  return new Promise((resolve) => {
    const form = new FormData();
    form.set("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(answerOf(request.status, request.responseText));
    request.onerror = () => resolve(noAnswer);
    request.onabort = () => resolve(null);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

/** Has a page fetched and read. Null where it was stopped. */
export async function readPageOnDesk(page: string, signal: AbortSignal): Promise<Result<ReadingAnswer> | null> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ address: page }),
      signal,
    });
    return answerOf(response.status, await response.text());
  } catch {
    return signal.aborted ? null : noAnswer;
  }
}

type Failed = { error: { code: string; message: string; fields?: Record<string, string[]> } };

function answerOf(status: number, text: string): Result<ReadingAnswer> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // A proxy in between has answered in its own way: most likely that the file is too large for it.
    return status === 413 ? tooLarge : noAnswer;
  }
  if (status === 201) return ok(body as ReadingAnswer);
  const { code, message, fields } = (body as Failed).error;
  return fail(reasons[status] ?? "refused", code, message, { fields });
}

const reasons: Record<number, Reason> = { 413: "too-large", 415: "unsupported", 429: "too-many" };
const tooLarge = fail("too-large", "file-too-large", "The file is too large. Bring it in as several parts.");
