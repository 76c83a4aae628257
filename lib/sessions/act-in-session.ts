import type { Actor } from "@/lib/accounts/model";
import { parseInput } from "@/lib/parse-input";
import type { Result } from "@/lib/result";
import { parkItem, recordOutcome } from "./agenda/mutations";
import { closeSession, excuseMember, joinSession, leaveSession, takeChair } from "./mutations";
import { type SessionAct, sessionAct } from "./schema";
import { castVote, goToItem, revealVotes, setPaused, voteAgain } from "./votes/mutations";

/** Does what somebody does in a room: the page and the HTTP API send the same messages. */
export async function actInSession(
  actor: Actor | null,
  sessionId: string,
  input: SessionAct,
): Promise<Result<{ group: string }>> {
  const parsed = parseInput(sessionAct, input);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  switch (value.act) {
    case "join":
      return joinSession(actor, sessionId);
    case "leave":
      return leaveSession(actor, sessionId);
    case "close":
      return closeSession(actor, sessionId);
    case "excuse":
      return excuseMember(actor, sessionId, value.userId);
    case "take-chair":
      return takeChair(actor, sessionId, value.version);
    case "go-to":
      return goToItem(actor, sessionId, value);
    case "vote":
      return castVote(actor, sessionId, value);
    case "reveal":
      return revealVotes(actor, sessionId, value);
    case "vote-again":
      return voteAgain(actor, sessionId, value);
    case "pause":
      return setPaused(actor, sessionId, value, true);
    case "go-on":
      return setPaused(actor, sessionId, value, false);
    case "record":
      return recordOutcome(actor, sessionId, value);
    case "park":
      return parkItem(actor, sessionId, value);
  }
}
