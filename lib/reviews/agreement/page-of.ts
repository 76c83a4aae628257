import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { ok, type Result } from "@/lib/result";
import { itemsBehind } from "./items-behind";
import { type AgreementPage, type DecidedItem, mostItems } from "./model";
import { reportOn } from "./report-on";
import type { itemsBehind as schema } from "./schema";

/** The figures of these items, and one page of the items behind the figure that was asked for. */
export function pageOf(
  items: readonly DecidedItem[],
  { limit, cursor, ...behind }: z.output<typeof schema>,
  more = false,
): Result<AgreementPage> {
  const after = cursor ? decodeCursor(cursor, z.tuple([z.int().min(0).max(mostItems)])) : null;
  if (after && !after.ok) return after;
  const from = after ? after.value[0] : 0;
  const all = itemsBehind(items, behind);
  const end = from + limit;
  return ok({
    report: reportOn(items, more),
    items: all.slice(from, end),
    total: all.length,
    nextCursor: end < all.length ? encodeCursor([end]) : null,
  });
}
