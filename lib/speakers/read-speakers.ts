import type { Tx } from "@/lib/db/client";
import { noCounts, type Status } from "@/lib/statements/model";
import type { SpeakerSummary } from "./model";

type Row = { id: string; slug: string; name: string; kind: string; version: number };

/** Canonical speakers with counts by status, their newest role and documents, read once for all of them. */
export async function toSummaries(tx: Tx, rows: Row[]): Promise<SpeakerSummary[]> {
  const members = await tx.speaker.findMany({
    where: { canonicalId: { in: rows.map((row) => row.id) } },
    select: { id: true, canonicalId: true },
  });
  const canonicalOf = new Map(members.map((member) => [member.id, member.canonicalId]));
  const ids = members.map((member) => member.id);
  const present = { speakerId: { in: ids }, removedAt: null, document: { removedAt: null } };
  const groups = await tx.statement.groupBy({
    by: ["speakerId", "kind", "status", "documentId"],
    where: present,
    _count: { _all: true },
  });
  const roles = await tx.speakerRole.findMany({
    where: { speakerId: { in: ids }, removedAt: null },
    orderBy: { id: "desc" },
    select: { speakerId: true, role: true },
  });
  return rows.map((row) => {
    const own = groups.filter((group) => group.speakerId && canonicalOf.get(group.speakerId) === row.id);
    const count = (kind: string) => {
      const counts = noCounts();
      for (const group of own) if (group.kind === kind) counts[group.status as Status] += group._count._all;
      return counts;
    };
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      kind: row.kind as SpeakerSummary["kind"],
      version: row.version,
      role: roles.find((role) => canonicalOf.get(role.speakerId) === row.id)?.role ?? null,
      quotes: count("quote"),
      claims: count("claim"),
      documents: new Set(own.map((group) => group.documentId)).size,
    };
  });
}
