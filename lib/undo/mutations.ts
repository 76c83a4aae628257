import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db, type Tx } from "@/lib/db/client";
import { describeEvent } from "@/lib/events/describe-event";
import type { EventType } from "@/lib/events/model";
import { act } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
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
  const events = await newestAct(db, actor, where, "undo");
  return ok(events[0] ? { group: events[0].group, sentence: sentence(events[0]) } : null);
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
  const events = await newestAct(db, actor, where, what);
  return events[0] ? undoGroup(actor, events[0].group) : nothing(what);
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
      if (first.actorId !== actor.userId && refusal(actor, "verdicts.override-gate"))
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
      return ok({ undone: sentence(first) });
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

/** Events of this person's newest act that can be taken back: not itself an undo for undo, only an undo for redo. */
async function newestAct(
  tx: Tx,
  actor: Actor,
  { documentId }: { documentId?: string },
  what: "undo" | "redo",
): Promise<Row[]> {
  const rows = await tx.event.findMany({
    where: { actorId: actor.userId, documentId, type: { in: Object.keys(inverses) } },
    orderBy: { seq: "desc" },
    take: lookBack,
  });
  const groups = [...new Set(rows.map((row) => row.group))];
  for (const group of groups) {
    const events = rows.filter((row) => row.group === group);
    const isUndo = await undoes(tx, events[0]);
    // Something new was done since the last undo: there is nothing to redo any more. A redo is nothing new.
    if (what === "redo" && !isUndo && !events[0]?.undoes) return [];
    if (isUndo === (what === "redo") && !(await isUndone(tx, group))) return events;
  }
  return [];
}

/** An undo of an undo is a redo: it counts as the act itself. */
async function undoes(tx: Tx, row: Row | undefined): Promise<boolean> {
  if (!row?.undoes) return false;
  const original = await tx.event.findFirst({ where: { group: row.undoes }, orderBy: { seq: "desc" } });
  return !(await undoes(tx, original ?? undefined));
}

const sentence = (row: Row) =>
  describeEvent({ type: row.type as EventType, undoes: row.undoes, data: eventData.parse(JSON.parse(row.data)) });
