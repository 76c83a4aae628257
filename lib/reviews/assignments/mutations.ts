import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { assignOne, findReaders, unassignOne } from "./assign-one";
import { type AssignInput, assignInput } from "./schema";

type Done = Promise<Result<{ changed: boolean; group: string }>>;

/** Asks a member to read a statement, with a deadline or without. Who may only judge asks nobody but themselves. */
export async function assignStatement(actor: Actor | null, statementId: string, input: AssignInput): Done {
  const parsed = parseInput(assignInput, input);
  const own = parsed.ok && parsed.value.userId === actor?.userId;
  const refused = refusal(actor, own ? "verdicts.give" : "statements.assign");
  if (refused || !actor) return refused ?? notSignedIn;
  if (!parsed.ok) return parsed;
  const { userId, deadline = null } = parsed.value;
  return act<{ changed: boolean }>(actor, async (tx, record) => {
    const readers = await findReaders(tx, [userId]);
    const reader = readers.ok && readers.value.get(userId);
    if (!readers.ok || !reader) return readers.ok ? notSignedIn : readers;
    const assigned = await assignOne(tx, record, actor, statementId, { reader, deadline });
    return assigned.ok ? ok({ changed: assigned.value }) : assigned;
  });
}

/** Takes an assignment back. Anybody may give back what they were asked for. */
export async function unassignStatement(actor: Actor | null, statementId: string, userId: string): Done {
  const refused = refusal(actor, userId === actor?.userId ? "verdicts.give" : "statements.assign");
  if (refused || !actor) return refused ?? notSignedIn;
  return act<{ changed: boolean }>(actor, async (tx, record) => {
    const ended = await unassignOne(tx, record, statementId, userId);
    return ended.ok ? ok({ changed: ended.value }) : ended;
  });
}

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
