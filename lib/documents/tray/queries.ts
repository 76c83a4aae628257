import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import type { StatementKind, Status } from "@/lib/statements/model";
import type { TrayItem } from "./model";

/** Statements that the newest draft has no words for, in the order they had: none is gone until somebody says so. */
export async function listTray(actor: Actor | null, documentId: string): Promise<Result<TrayItem[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const rows = await db.statement.findMany({
    where: { documentId, lostAt: { not: null }, document: { removedAt: null } },
    orderBy: [{ start: "asc" }, { id: "asc" }],
    include: {
      speaker: { select: { canonical: { select: { name: true } } } },
      documentVersion: { select: { number: true } },
      _count: { select: { verdicts: true, evidence: { where: { withdrawnAt: null } } } },
    },
  });
  return ok(
    rows.map((row) => ({
      id: row.id,
      kind: row.kind as StatementKind,
      text: row.text,
      speaker: row.speaker?.canonical.name ?? null,
      status: row.status as Status,
      verdicts: row._count.verdicts,
      evidence: row._count.evidence,
      draft: row.documentVersion.number,
      version: row.version,
      at: (row.lostAt ?? row.updatedAt).toISOString(),
    })),
  );
}
