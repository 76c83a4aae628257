import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";
import { type AnswerInput, answerInput, type ReturnInput, returnInput } from "./schema";
import { findEditor, whomToReturnTo } from "./whom-to-return-to";

type Done = Promise<Result<{ changed: boolean; group: string }>>;

/** Sends a statement back, with what is to be put right. One return stands at a time: another closes the one before it. */
export async function returnStatement(actor: Actor | null, statementId: string, input: ReturnInput): Done {
  const refused = refusal(actor, "verdicts.give");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(returnInput, input);
  if (!parsed.ok) return parsed;
  const { note, toId } = parsed.value;
  return act<{ changed: boolean }>(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const to = toId
      ? toId === actor.userId
        ? null
        : await findEditor(tx, toId)
      : ((await whomToReturnTo(tx, found.value, actor.userId))[0] ?? null);
    if (!to) return toId ? noSuchEditor : nobody;
    const standing = await findStanding(tx, statementId);
    if (standing && standing.answeredAt === null && standing.byId !== actor.userId)
      return fail(
        "changed",
        "returned-already",
        `${standing.by.name} has returned this to ${standing.to.name} already. It comes back once it is put right.`,
      );
    if (standing) await tx.return.update({ where: { id: standing.id }, data: { closedAt: new Date() } });
    const returnId = newId();
    await tx.return.create({ data: { id: returnId, statementId, byId: actor.userId, toId: to.id, note } });
    await record({
      type: "statement.sent-back",
      entity: "statement",
      entityId: statementId,
      documentId: found.value.documentId,
      data: {
        ...statementLabel(found.value),
        ...{ returnId, toId: to.id, to: to.name },
        ...(standing ? { closed: standing.id } : {}),
      },
    });
    return ok({ changed: true });
  });
}

/** Says that it is put right (or right as it is): it goes back to whoever returned it. */
export async function answerReturn(actor: Actor | null, statementId: string, input: AnswerInput = {}): Done {
  const refused = refusal(actor, "statements.edit");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(answerInput, input);
  if (!parsed.ok) return parsed;
  return act<{ changed: boolean }>(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const standing = await findStanding(tx, statementId);
    if (!standing || standing.answeredAt) return notReturned;
    if (standing.toId !== actor.userId)
      return fail("forbidden", "not-yours", `This was returned to ${standing.to.name}. They say when it is put right.`);
    const data = { answeredAt: new Date(), answer: parsed.value.note ?? null };
    await tx.return.update({ where: { id: standing.id }, data });
    await record({
      type: "statement.put-right",
      entity: "statement",
      entityId: statementId,
      documentId: found.value.documentId,
      data: { ...statementLabel(found.value), returnId: standing.id, toId: standing.byId, to: standing.by.name },
    });
    return ok({ changed: true });
  });
}

/** Ends a return: for whoever returned it, once they have seen it or no longer want it. */
export async function closeReturn(actor: Actor | null, statementId: string): Done {
  const refused = refusal(actor, "verdicts.give");
  if (refused || !actor) return refused ?? notSignedIn;
  return act<{ changed: boolean }>(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const standing = await findStanding(tx, statementId);
    if (!standing) return notReturned;
    if (standing.byId !== actor.userId)
      return fail("forbidden", "not-yours", `${standing.by.name} returned this. They say when it is done.`);
    await tx.return.update({ where: { id: standing.id }, data: { closedAt: new Date() } });
    await record({
      type: "statement.return-closed",
      entity: "statement",
      entityId: statementId,
      documentId: found.value.documentId,
      data: { ...statementLabel(found.value), returnId: standing.id },
    });
    return ok({ changed: true });
  });
}

const person = { select: { id: true, name: true } } as const;
const findStanding = (tx: Tx, statementId: string) =>
  tx.return.findFirst({
    where: { statementId, closedAt: null },
    orderBy: { id: "desc" },
    include: { by: person, to: person },
  });

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
const nobody: Failure = fail(
  "refused",
  "nobody-to-return-to",
  "Nobody but you has worked on this. Choose who should put it right.",
  { fields: { toId: ["choose who should put it right"] } },
);
const noSuchEditor: Failure = fail(
  "refused",
  "no-such-editor",
  "They cannot put it right. Choose somebody else who may edit statements at this desk.",
  { fields: { toId: ["choose somebody who may edit"] } },
);
const notReturned: Failure = fail("changed", "not-returned", "Nobody waits for this statement to be put right by now.");
