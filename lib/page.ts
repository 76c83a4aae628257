import { z } from "zod";

/** One page of a list. `nextCursor` is handed back to read the next one; null where this is the last. */
export type Page<T> = { items: T[]; nextCursor: string | null };

export const pageLimit = z.coerce.number().int().min(1).max(200).default(50);
export const pageCursor = z.string().max(1000);
