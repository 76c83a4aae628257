import type { Span } from "@/lib/text/model";

/** Letters around a passage that are compared with it: a "hardly" before it would change its sense. */
const around = 1200;

/** The stretch of a text that a passage is judged in: the passage and what stands around it, cut at lines. */
export function sourceWindow(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf("\n", Math.max(0, start - around));
  const after = text.indexOf("\n", Math.min(text.length, end + around));
  return { start: before + 1, end: after < 0 ? text.length : after };
}
