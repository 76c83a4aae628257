import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act, type Recorder } from "@/lib/events/record";
import { parseInput } from "@/lib/parse-input";
import { type Failure, ok, type Result } from "@/lib/result";
import { statementLabel } from "@/lib/statements/find-editable";
import { findItem, findLedRoom, type ItemRow, notSignedIn, type RoomRow } from "./find-room";
import { type ItemAct, itemAct } from "./schema";

type Work = (tx: Tx, record: Recorder, room: RoomRow, item: ItemRow) => Promise<Failure | null>;

/** An act of the lead's on an item, at the version they saw. `work` returns why it cannot be done, or null. */
export async function asLead(
  actor: Actor | null,
  sessionId: string,
  input: ItemAct,
  work: Work,
): Promise<Result<{ group: string }>> {
  const refused = refusal(actor, "sessions.take-part");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(itemAct, input);
  if (!parsed.ok) return parsed;
  return act(actor, async (tx, record) => {
    const room = await findLedRoom(tx, sessionId, actor);
    if (!room.ok) return room;
    const item = await findItem(tx, sessionId, parsed.value.itemId, parsed.value.version);
    if (!item.ok) return item;
    return (await work(tx, record, room.value, item.value)) ?? ok({});
  });
}

/** Records an act on an item as the session's, in the history of the statement's document too. */
export const recordItem = (
  record: Recorder,
  type: Parameters<Recorder>[0]["type"],
  { id, sessionId, statement }: ItemRow,
  more: Record<string, unknown> = {},
) =>
  record({
    type,
    entity: "session",
    entityId: sessionId,
    documentId: statement.documentId,
    data: { ...statementLabel(statement), itemId: id, ...more },
  });
