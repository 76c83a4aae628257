import type { z } from "zod";
import { fail, ok, type Result } from "@/lib/result";

/** Where a page ended: the sort values of its last item. Opaque to callers. */
export const encodeCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** Reads a cursor back. Refused where it was not made by `encodeCursor` for a list of this order. */
export function decodeCursor<T>(cursor: string, shape: z.ZodType<T>): Result<T> {
  const parsed = shape.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (parsed.success) return ok(parsed.data);
  const fields = { cursor: ["must be a nextCursor of this list in this order"] };
  return fail("malformed", "invalid-cursor", "This cursor belongs to no page of this list. Begin without one.", {
    fields,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // somebody typed it: the shape will not fit
    return undefined;
  }
}
