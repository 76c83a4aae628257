import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { tellSignal } from "../live";
import { type MarkReadInput, markReadInput } from "./schema";

/** Marks one's own notices read, or unread again. It is nobody else's business, so the record holds nothing of it. */
export async function markRead(actor: Actor | null, input: MarkReadInput): Promise<Result<{ marked: number }>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  if (actor.scope === "read")
    return fail("forbidden", "token-reads-only", "This token may only read. Make one that may write, and try again.");
  const parsed = parseInput(markReadInput, input);
  if (!parsed.ok) return parsed;
  const { ids, upTo, read } = parsed.value;
  const { count } = await db.notification.updateMany({
    where: { userId: actor.userId, readAt: read ? null : { not: null }, id: ids ? { in: ids } : { lte: upTo } },
    data: { readAt: read ? new Date() : null },
  });
  if (count > 0) tellSignal({ about: "inbox", to: [actor.userId] });
  return ok({ marked: count });
}

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
