import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import type { StatementKind, Status } from "@/lib/statements/model";
import type { Moment } from "./model";

/** A speaker's statements by the day of their document, oldest first; those of speakers merged into it are included. */
export async function getSpeakerTimeline(actor: Actor | null, speakerId: string): Promise<Result<Moment[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const groups = await db.statement.groupBy({
    by: ["kind", "status", "documentId"],
    where: { speaker: { canonicalId: speakerId }, removedAt: null, document: { removedAt: null } },
    _count: { _all: true },
  });
  const documents = await db.document.findMany({
    where: { id: { in: [...new Set(groups.map((group) => group.documentId))] } },
    select: { id: true, publishedAt: true, createdAt: true },
  });
  const days = new Map(documents.map((row) => [row.id, (row.publishedAt ?? row.createdAt).toISOString().slice(0, 10)]));
  const moments = new Map<string, Moment>();
  for (const { kind, status, documentId, _count } of groups) {
    const day = days.get(documentId);
    if (day === undefined) continue;
    const key = `${day} ${kind} ${status}`;
    const count = (moments.get(key)?.count ?? 0) + _count._all;
    moments.set(key, { kind: kind as StatementKind, status: status as Status, day, count });
  }
  return ok([...moments.values()].sort((one, other) => one.day.localeCompare(other.day)));
}
