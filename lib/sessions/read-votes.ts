import type { Tx } from "@/lib/db/client";
import type { Vote } from "./model";

/** The votes of an item's round, in the order in which they came; what they say only where they are open, or one's own. */
export async function readVotes(
  tx: Tx,
  item: { id: string; round: number },
  { reader, open }: { reader: string | null; open: boolean },
): Promise<Vote[]> {
  const rows = await tx.sessionVote.findMany({
    where: { itemId: item.id, round: item.round },
    include: { user: { select: { id: true, name: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ user, vote, reason, createdAt }) => {
    const seen = open || user.id === reader;
    return {
      by: user,
      vote: seen ? (vote as Vote["vote"]) : null,
      reason: seen ? reason : null,
      at: createdAt.toISOString(),
    };
  });
}
