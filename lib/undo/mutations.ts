import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db, type Tx } from "@/lib/db/client";
import { describeEvent } from "@/lib/events/describe-event";
import type { EventType } from "@/lib/events/model";
import { act } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { visibleEvents } from "@/lib/reviews/closing/visible-events";
import { inverses, stays } from "./inverse";
import { judgedSince } from "./judged-since";

export type Undone = { undone: string; group: string };
type Row = Awaited<ReturnType<typeof db.event.findMany>>[number];

const nothing = (what: string) => fail("not-found", `nothing-to-${what}`, `There is nothing of yours to ${what} here.`);
const eventData = z.record(z.string(), z.unknown());

/** The newest act of this person that undo would take back, in words; null where there is none. */
export async function lastUndoable(
  actor: Actor | null,
  where: { documentId?: string } = {},
): Promise<Result<{ group: string; sentence: string } | null>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? nothing("undo");
  const event = await newestAct(db, actor, where, "undo");
  return ok(event && { group: event.group, sentence: await sentence(db, event, actor) });
}

/** Takes back this person's newest act (in one document, where given), all of its group at once. */
export async function undoLast(actor: Actor | null, where: { documentId?: string } = {}): Promise<Result<Undone>> {
  return takeBackNewest(actor, where, "undo");
}

/** Takes back this person's newest undo. */
export async function redoLast(actor: Actor | null, where: { documentId?: string } = {}): Promise<Result<Undone>> {
  return takeBackNewest(actor, where, "redo");
}

async function takeBackNewest(
  actor: Actor | null,
  where: { documentId?: string },
  what: "undo" | "redo",
): Promise<Result<Undone>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? nothing(what);
  const event = await newestAct(db, actor, where, what);
  return event ? undoGroup(actor, event.group) : nothing(what);
}

/** Takes back one act. Only one's own, or anybody's for editors and administrators. */
export async function undoGroup(actor: Actor | null, group: string): Promise<Result<Undone>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? nothing("undo");
  return act(
    actor,
    async (tx, record) => {
      const events = await tx.event.findMany({ where: { group }, orderBy: { seq: "desc" } });
      const first = events.find((event) => inverses[event.type as EventType]);
      if (!first)
        return fail(
          "not-found",
          "cannot-be-undone",
          "There is no such act in the record, or it is of a kind that cannot be undone.",
        );
      if (first.actorId !== actor.userId && refusal(actor, "acts.take-back"))
        return fail("forbidden", "not-yours", "Somebody else did this. Only they or an editor may undo it.");
      if (await isUndone(tx, group)) return fail("changed", "undone-already", "This was undone already.");
      for (const event of events) {
        const inverse = inverses[event.type as EventType];
        if (!inverse && stays.has(event.type as EventType)) continue;
        if (!inverse) return fail("refused", "cannot-be-undone", "A part of this act cannot be undone.");
        const forbidden = refusal(actor, inverse.permission);
        if (forbidden) return forbidden;
        const judged = await judgedSince(tx, actor, event);
        if (judged) return judged;
        const { entityId, documentId } = event;
        const type = event.type as EventType;
        const result = await inverse.undo(tx, record, actor, {
          type,
          entityId,
          documentId,
          data: JSON.parse(event.data),
        });
        if (!result.ok) return result;
      }
      return ok({ undone: await sentence(tx, first, actor) });
    },
    { undoes: group },
  );
}

/** An act is undone where the newest act that undoes it has not been undone itself. */
async function isUndone(tx: Tx, group: string): Promise<boolean> {
  const last = await tx.event.findFirst({
    where: { undoes: group },
    orderBy: { seq: "desc" },
    select: { group: true },
  });
  return last !== null && !(await isUndone(tx, last.group));
}

const lookBack = 200;

/**
 * The last event of this person's newest act that can be taken back: not itself an undo for undo, only an undo for redo.
 * An act may have thousands of events, so acts are looked through, not events.
 */
async function newestAct(
  tx: Tx,
  actor: Actor,
  { documentId }: { documentId?: string },
  what: "undo" | "redo",
): Promise<Row | null> {
  const passed: string[] = [];
  while (passed.length < lookBack) {
    const event = await tx.event.findFirst({
      where: { actorId: actor.userId, documentId, type: { in: Object.keys(inverses) }, group: { notIn: passed } },
      orderBy: { seq: "desc" },
    });
    if (!event) return null;
    const isUndo = await undoes(tx, event);
    // Something new was done since the last undo: there is nothing to redo any more. A redo is nothing new.
    if (what === "redo" && !isUndo && !event.undoes) return null;
    if (isUndo === (what === "redo") && !(await isUndone(tx, event.group))) return event;
    passed.push(event.group);
  }
  return null;
}

/** An undo of an undo is a redo: it counts as the act itself. */
async function undoes(tx: Tx, row: Row | undefined): Promise<boolean> {
  if (!row?.undoes) return false;
  const original = await tx.event.findFirst({ where: { group: row.undoes }, orderBy: { seq: "desc" } });
  return !(await undoes(tx, original ?? undefined));
}

/** "marked “We will wait” verified, and 11 more": of an act on several things, one is named. */
async function sentence(tx: Tx, row: Row, reader: Actor): Promise<string> {
  const { type, undoes, group } = row;
  const whole = { ...row, type: type as EventType, data: eventData.parse(JSON.parse(row.data)) };
  const [event = whole] = await visibleEvents(tx, [whole], reader.userId);
  const told = describeEvent({ type: event.type, undoes, data: event.data });
  const alike = await tx.event.count({ where: { group, type } });
  return alike > 1 ? `${told}, and ${alike - 1} more` : told;
}
