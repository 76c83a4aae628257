import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { asLead, recordItem } from "../act-on-item";
import {
  findItem,
  findOpenRoom,
  type ItemRow,
  notSignedIn,
  type RoomRow,
  staleItem,
  voters,
  writeItem,
} from "../find-room";
import { readVotes } from "../read-votes";
import { type ItemAct, itemAct, type VoteInput, voteInput } from "../schema";
import { stateAt, timeIsOver } from "../vote-state";

type Done = Promise<Result<{ group: string }>>;

/** Brings everybody to an item and opens the vote on it, where it was not voted on yet. */
export const goToItem = (actor: Actor | null, sessionId: string, input: ItemAct): Done =>
  asLead(actor, sessionId, input, async (tx, record, room, item) => {
    const begins = item.state === "waiting" || item.state === "parked";
    // Votes of a round that was open are never private again: what is taken up anew is voted on in a new one.
    const voted = await tx.sessionVote.count({ where: { itemId: item.id, round: item.round } });
    const round = voted > 0 ? item.round + 1 : item.round;
    const lost = begins ? await writeItem(tx, item, { state: "voting", round, ...timer(room) }) : null;
    if (lost) return lost;
    await tx.reviewSession.update({
      where: { id: room.id },
      data: { currentItemId: item.id, version: { increment: 1 } },
    });
    await recordItem(record, "session.moved", item);
    return null;
  });

/** Asks everybody again. The votes of the rounds before stay in the record. */
export const voteAgain = (actor: Actor | null, sessionId: string, input: ItemAct): Done =>
  asLead(actor, sessionId, input, async (tx, record, room, item) => {
    if (stateAt(item, new Date()) !== "revealed")
      return fail("refused", "not-revealed", "Votes are asked for again once they have been revealed.");
    const round = item.round + 1;
    const lost = await writeItem(tx, item, { state: "voting", round, ...timer(room) });
    if (lost) return lost;
    await recordItem(record, "session.vote-begun", item, { round });
    return null;
  });

/** Stops the clock of a vote, or lets it run on with what it had left. */
export const setPaused = (actor: Actor | null, sessionId: string, input: ItemAct, paused: boolean): Done =>
  asLead(actor, sessionId, input, async (tx, record, _room, item) => {
    const now = new Date();
    const running = item.endsAt !== null && stateAt(item, now) === "voting";
    if (paused ? !running : item.secondsLeft === null)
      return fail("refused", "no-clock", paused ? "No clock is running on this vote." : "This vote is not paused.");
    const lost = await writeItem(
      tx,
      item,
      paused
        ? {
            endsAt: null,
            secondsLeft: Math.max(1, Math.ceil(((item.endsAt as Date).getTime() - now.getTime()) / 1000)),
          }
        : { endsAt: new Date(now.getTime() + (item.secondsLeft as number) * 1000), secondsLeft: null },
    );
    if (lost) return lost;
    await recordItem(record, "session.vote-paused", item, { paused });
    return null;
  });

/**
 * Votes, or changes one's vote while it is private. Failures: refused "not-voting", "votes-revealed" or "vote-over";
 * changed "other-round" where the voter saw an earlier round.
 */
export async function castVote(actor: Actor | null, sessionId: string, input: VoteInput): Done {
  const refused = refusal(actor, "verdicts.give");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(voteInput, input);
  if (!parsed.ok) return parsed;
  const { itemId, round, vote, reason = null } = parsed.value;
  return act(actor, async (tx, record) => {
    const room = await findOpenRoom(tx, sessionId);
    if (!room.ok) return room;
    if (!voters(room.value).some(({ userId }) => userId === actor.userId))
      return fail("forbidden", "not-in-the-room", "Join the session, and then vote.");
    const found = await findItem(tx, sessionId, itemId);
    if (!found.ok) return found;
    const item = found.value;
    const closed = await notOpen(tx, room.value, item, round);
    if (closed) return closed;
    const place = { itemId, round, userId: actor.userId };
    const before = await tx.sessionVote.findUnique({ where: { itemId_round_userId: place } });
    if (before?.vote === vote && before.reason === reason) return ok({});
    if (before) await tx.sessionVote.update({ where: { id: before.id }, data: { vote, reason } });
    else await tx.sessionVote.create({ data: { id: newId(), ...place, vote, reason } });
    // What was voted stays out of the record, which everybody reads, until it is revealed.
    await recordItem(record, "session.vote-cast", item, { round });
    return ok({});
  });
}

async function notOpen(tx: Tx, room: RoomRow, item: ItemRow, round: number): Promise<Failure | null> {
  const now = new Date();
  if (timeIsOver(item, now))
    return fail(
      "refused",
      "vote-over",
      "The time for this vote is over. Your vote was not counted; ask for another round.",
    );
  if (item.state === "revealed" || item.state === "recorded")
    return fail("refused", "votes-revealed", "The votes are revealed already. Ask for another round to change yours.");
  if (item.round !== round)
    return fail("changed", "other-round", "A new round has begun since. Look at what was said, and vote again.");
  if (item.state === "voting") return null;
  if (room.pace === "together" || item.state === "parked")
    return fail("refused", "not-voting", "Nobody votes on this statement now. The lead brings everybody to it.");
  // Where everybody goes where they like, the first vote opens the item.
  return writeItem(tx, item, { state: "voting" });
}

/**
 * Turns all votes over together: the lead's act once everybody who is here has voted, and anybody's once the time is
 * over. Votes that were revealed a moment before are no failure.
 */
export async function revealVotes(actor: Actor | null, sessionId: string, input: ItemAct): Done {
  const refused = refusal(actor, "sessions.take-part");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(itemAct, input);
  if (!parsed.ok) return parsed;
  return act(actor, async (tx, record) => {
    const room = await findOpenRoom(tx, sessionId);
    if (!room.ok) return room;
    const found = await findItem(tx, sessionId, parsed.value.itemId);
    if (!found.ok) return found;
    const item = found.value;
    if (item.state === "revealed" || item.state === "recorded") return ok({});
    if (item.version !== parsed.value.version) return staleItem;
    const over = timeIsOver(item, new Date());
    const given = await readVotes(tx, item, { reader: null, open: true });
    const missing = voters(room.value).filter(({ userId }) => !given.some(({ by }) => by.id === userId));
    if (!over && room.value.chairId !== actor.userId)
      return fail("forbidden", "not-the-lead", `${room.value.chair.name} leads this session and reveals the votes.`);
    if (given.length === 0) return fail("refused", "no-votes", "Nobody has voted yet, so there is nothing to reveal.");
    if (!over && missing.length > 0)
      return fail(
        "refused",
        "votes-missing",
        `Not revealed: ${missing.map(({ user }) => user.name).join(", ")} has still to vote.`,
      );
    const lost = await writeItem(tx, item, { state: "revealed", endsAt: null, secondsLeft: null });
    if (lost) return lost;
    const votes = given.map(({ by, vote, reason }) => ({ userId: by.id, name: by.name, vote, reason }));
    await recordItem(record, "session.votes-revealed", item, { round: item.round, votes });
    return ok({});
  });
}

const timer = ({ voteSeconds }: RoomRow) => ({
  endsAt: voteSeconds === null ? null : new Date(Date.now() + voteSeconds * 1000),
  secondsLeft: null,
});
