import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { tellSignal } from "@/lib/events/live";
import { parseInput } from "@/lib/parse-input";
import { ok, type Result } from "@/lib/result";
import { noSuchItem, noSuchSession, notSignedIn } from "../find-room";
import { type Present, presenceSignal } from "./model";
import { type PlaceInput, placeInput } from "./schema";
import { Visits } from "./visits";

/** Milliseconds between looks for those who went without a word. */
const sweepPause = 10_000;

// On globalThis: a module may be loaded more than once in one process, and all of them must share one list.
const shared = globalThis as typeof globalThis & { quotedeskVisits?: Visits };
shared.quotedeskVisits ??= sweeping(new Visits((room) => tellSignal({ about: presenceSignal(room), to: null })));
const visits = shared.quotedeskVisits;

function sweeping(swept: Visits): Visits {
  setInterval(() => swept.sweep(Date.now()), sweepPause).unref();
  return swept;
}

/** A page of a session's room says where its reader is, and is told who else is there. No record is made of it. */
export async function tellPlace(
  actor: Actor | null,
  sessionId: string,
  input: PlaceInput,
): Promise<Result<{ items: Present[] }>> {
  const refused = refusal(actor, "sessions.be-seen");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(placeInput, input);
  if (!parsed.ok) return parsed;
  const { page, itemId, here } = parsed.value;
  if (!(await db.reviewSession.findUnique({ where: { id: sessionId }, select: { id: true } }))) return noSuchSession;
  const person = { id: actor.userId, name: actor.name };
  if (!here) visits.leave(sessionId, person.id, page, Date.now());
  else {
    if (itemId !== null && !(await db.sessionItem.count({ where: { id: itemId, sessionId } }))) return noSuchItem;
    visits.hear(sessionId, person, page, itemId, Date.now());
  }
  return ok({ items: visits.present(sessionId, Date.now()) });
}
