import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, type Result } from "@/lib/result";
import { giveVerdict } from "@/lib/reviews/give-verdict";
import { asLead, recordItem } from "../act-on-item";
import { notSignedIn, writeItem } from "../find-room";
import { outcomeOf } from "../outcome";
import { readVotes } from "../read-votes";
import { type ParkInput, parkInput, type RecordInput, recordInput } from "../schema";
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

/**
 * Makes what more than half voted the verdict of each who voted so, with their reasons, in one act. Dissent stays in the
 * session and its minutes: a verdict of its own would be what stands once the others' are taken back. Failures: refused
 * "split", "not-revealed", or "gate-unmet" with what is missing, unless the lead overrides it with a reason.
 */
export async function recordOutcome(
  actor: Actor | null,
  sessionId: string,
  input: RecordInput,
): Promise<Result<{ group: string }>> {
  const parsed = parseInput(recordInput, input);
  if (!parsed.ok) return parsed;
  const { itemId, version, override = null } = parsed.value;
  if (override && !may(actor, "verdicts.override-gate")) return refusal(actor, "verdicts.override-gate") ?? notSignedIn;
  return asLead(actor, sessionId, { itemId, version }, async (tx, record, _room, item) => {
    if (item.state === "recorded") return fail("refused", "recorded", "This statement is decided already.");
    if (stateAt(item, new Date()) !== "revealed") return notRevealed;
    const votes = await readVotes(tx, item, { reader: null, open: true });
    const { verdict, counts, dissent } = outcomeOf(votes);
    if (verdict === null)
      return fail(
        "refused",
        "split",
        votes.length === 0
          ? "Nobody voted, so nothing is decided. Ask for another round, or park it."
          : "No verdict has more than half of the votes. Talk it over and vote again, or park it with who sees to it.",
      );
    const alone = counts[verdict] === 1;
    for (const { by, vote, reason } of votes) {
      if (vote !== verdict) continue;
      const decision = { verdict, rationale: reason, override, inSession: true, alone };
      const given = await giveVerdict(tx, record, { userId: by.id, name: by.name }, item.statementId, decision);
      if (!given.ok) return given;
    }
    const recorded = { state: "recorded", outcome: verdict, closedAt: new Date(), endsAt: null, secondsLeft: null };
    const lost = await writeItem(tx, item, recorded);
    if (lost) return lost;
    const against = dissent.map(({ by, vote, reason }) => ({ userId: by.id, name: by.name, vote, reason }));
    await recordItem(record, "session.item-recorded", item, { verdict, counts, dissent: against, round: item.round });
    return null;
  });
}

const notRevealed: Failure = fail("refused", "not-revealed", "The votes are still private. Reveal them first.");
