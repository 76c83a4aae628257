import { z } from "zod";

/** One page of a list. `nextCursor` is handed back to read the next one; null where this is the last. */
export type Page<T> = { items: T[]; nextCursor: string | null };

export const pageLimit = z.coerce.number().int().min(1).max(200).default(50);
export const pageCursor = z.string().max(1000);

/** Where a page ended: the sort values of its last item. Opaque to callers, checked against `shape` when it comes back. */
export const encodeCursor = (place: readonly (string | number)[]): string =>
  encodeURIComponent(JSON.stringify(place)).replaceAll("%22", "'");

/** Reads a cursor. Null where it was not made by `encodeCursor` for a list of this order. */
export function decodeCursor<T>(cursor: string, shape: z.ZodType<T>): T | null {
  try {
    const parsed = shape.safeParse(JSON.parse(decodeURIComponent(cursor.replaceAll("'", "%22"))));
    return parsed.success ? parsed.data : null;
  } catch {
    // not JSON, or a broken escape: somebody typed it
    return null;
  }
}
