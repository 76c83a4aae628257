import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { db } from "@/lib/db/client";
import type { Page } from "@/lib/page";
import { parseInput } from "@/lib/parse-input";
import { ok, type Result } from "@/lib/result";
import { describeEvent } from "../describe-event";
import type { EventRecord } from "../model";
import { listEvents } from "../queries";
import { type ActivityLine, typesOf } from "./model";
import { type ActivityFilter, activityFilter } from "./schema";

const batch = 200;
/** Events read for one page at most: an act on very many statements is then told of again on the next page. */
const mostRead = 4000;

/**
 * Who did what, newest first, in sentences, as this reader may see it: of what a blind review keeps they learn that it was
 * done. An act on many statements is one line, that says how many. The cursor is the last event told of, so that what is
 * done meanwhile moves nothing.
 */
export async function listActivity(
  actor: Actor | null,
  filter: ActivityFilter = {},
): Promise<Result<Page<ActivityLine>>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const parsed = parseInput(activityFilter, filter);
  if (!parsed.ok) return parsed;
  const { statement, document, person, kind, limit, cursor } = parsed.value;
  const after = cursor ? decodeCursor(cursor, z.tuple([z.int().min(0)])) : null;
  if (after && !after.ok) return after;
  const lines: { event: EventRecord; more: number }[] = [];
  let before = after?.value[0];
  let read = 0;
  for (let full = false; !full; ) {
    const found = await listEvents(actor, {
      ...{ entityId: statement, documentId: document, actorId: person, before, limit: batch },
      types: kind && typesOf(kind),
    });
    if (!found.ok) return found;
    for (const event of found.value) {
      const line = lines.at(-1);
      if (line && line.event.group === event.group && line.event.type === event.type) line.more += 1;
      else if (lines.length === limit) {
        full = true;
        break;
      } else lines.push({ event, more: 0 });
      before = event.seq;
      read += 1;
    }
    if (full) break;
    if (found.value.length < batch) return ok({ items: await withPlaces(lines), nextCursor: null });
    full = read >= mostRead;
  }
  return ok({ items: await withPlaces(lines), nextCursor: before === undefined ? null : encodeCursor([before]) });
}

/** Names the document, and leaves out what a link would not find any more. */
async function withPlaces(lines: readonly { event: EventRecord; more: number }[]): Promise<ActivityLine[]> {
  const ids = (of: (event: EventRecord) => string | null) => [
    ...new Set(lines.flatMap(({ event }) => of(event) ?? [])),
  ];
  const statementOf = (event: EventRecord) => (event.entity === "statement" ? event.entityId : null);
  const statements = await db.statement.findMany({
    where: { id: { in: ids(statementOf) }, removedAt: null, document: { removedAt: null } },
    select: { id: true },
  });
  const documents = await db.document.findMany({
    where: { id: { in: ids(({ documentId }) => documentId) }, removedAt: null },
    select: { id: true, title: true },
  });
  const [there, titles] = [new Set(statements.map(({ id }) => id)), new Map(documents.map((one) => [one.id, one]))];
  return lines.map(({ event, more }) => {
    const statementId = statementOf(event);
    return {
      ...{ seq: event.seq, at: event.at, by: event.actor, sentence: describeEvent(event), more },
      statementId: statementId !== null && there.has(statementId) ? statementId : null,
      document: titles.get(event.documentId ?? "") ?? null,
    };
  });
}
