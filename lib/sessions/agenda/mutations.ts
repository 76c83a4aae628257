import type { Actor } from "@/lib/accounts/model";
import { parseInput } from "@/lib/parse-input";
import { fail, type Result } from "@/lib/result";
import { asLead, recordItem } from "../act-on-item";
import { writeItem } from "../find-room";
import { type ParkInput, parkInput } from "../schema";
import { stateAt } from "../vote-state";

/**
 * Sets an item aside, with who sees to it. Votes that were still private stay so for good: whoever takes it up again
 * votes in a new round.
 */
export async function parkItem(
  actor: Actor | null,
  sessionId: string,
  input: ParkInput,
): Promise<Result<{ group: string }>> {
  const parsed = parseInput(parkInput, input);
  if (!parsed.ok) return parsed;
  const { ownerId = null, note = null, itemId, version } = parsed.value;
  return asLead(actor, sessionId, { itemId, version }, async (tx, record, room, item) => {
    if (item.state === "recorded")
      return fail("refused", "recorded", "This statement is decided already. Undo its verdicts to take it up again.");
    const owner = ownerId
      ? await tx.member.findFirst({ where: { userId: ownerId, deactivatedAt: null }, include: { user: true } })
      : null;
    if (ownerId && !owner)
      return fail("refused", "no-such-member", "Nobody of that name works at this desk.", {
        fields: { ownerId: ["choose somebody who works at this desk"] },
      });
    const stillPrivate = stateAt(item, new Date()) === "voting";
    const lost = await writeItem(tx, item, {
      state: "parked",
      round: stillPrivate ? item.round + 1 : item.round,
      endsAt: null,
      secondsLeft: null,
      ownerId,
      note,
    });
    if (lost) return lost;
    if (room.currentItemId === item.id)
      await tx.reviewSession.update({
        where: { id: room.id },
        data: { currentItemId: null, version: { increment: 1 } },
      });
    await recordItem(record, "session.item-parked", item, { ownerId, owner: owner?.user.name ?? null });
    return null;
  });
}
