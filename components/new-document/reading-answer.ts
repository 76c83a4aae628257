import type { FileFormat, ReadText } from "@/lib/documents/readers/model";
import type { Result } from "@/lib/result";
import { deskAnswer, noAnswer } from "./desk-answer";

/** What POST /api/v1/readings answers. */
export type ReadingAnswer = ReadText & { id: string; name: string; format: FileFormat; address: string | null };

const address = "/api/v1/readings";

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
    request.onload = () => resolve(deskAnswer<ReadingAnswer>(request.status, request.responseText));
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
    return deskAnswer<ReadingAnswer>(response.status, await response.text());
  } catch {
    return signal.aborted ? null : noAnswer;
  }
}
