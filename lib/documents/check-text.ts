import { type Failure, fail } from "@/lib/result";
import { largestText } from "./largest-text";

const megabytes = (bytes: number) => (bytes / (1024 * 1024)).toFixed(1);

// Characters that no text holds, and what undecodable bytes become. A text may hold a few; a file read as text, many.
const notText = /[^\P{Cc}\t\n\v\f\r\u0085]|\ufffd/gu;

/** Why this cannot be a document's text, or null. `raw` is as it came, `text` is after normalisation. */
export function textFault(raw: string, text: string): Failure | null {
  const bytes = Buffer.byteLength(text);
  if (bytes > largestText)
    return fault(
      "too-large",
      "text-too-large",
      `This text has ${megabytes(bytes)} MB; a document has at most ${megabytes(largestText)} MB. Split it, and bring in each part.`,
    );
  if (!/[\p{L}\p{N}]/u.test(text))
    return fault(
      "refused",
      "empty-text",
      "There are no words in this text. Paste the article, or choose another file.",
    );
  const strange = raw.match(notText)?.length ?? 0;
  if (strange > 8 && strange > raw.length / 100)
    return fault(
      "unsupported",
      "binary-text",
      "This is not a text: it looks like a picture, an office document or another binary file. Open it, copy its words, and paste them.",
    );
  return null;
}

const fault = (reason: Failure["reason"], code: string, message: string) =>
  fail(reason, code, message, { fields: { text: [message] } });
