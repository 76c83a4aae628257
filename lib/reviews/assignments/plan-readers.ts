import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { paragraphSpans } from "@/lib/text/paragraphs";
import { assignOne, findReaders, type Reader } from "./assign-one";
import type { Assignable, AssignmentRule, Range } from "./model";
import { planAssignments } from "./plan-assignments";

type Rule = { rule: AssignmentRule; members: readonly string[]; ranges?: readonly Range[] | undefined };

/** Who is asked to read each of these statements, by a rule. */
export async function planReaders(tx: Tx, ids: readonly string[], rule: Rule): Promise<Result<Map<string, Reader>>> {
  const named = [...new Set([...rule.members, ...(rule.ranges ?? []).map(({ userId }) => userId)])];
  const readers = await findReaders(tx, named);
  if (!readers.ok) return readers;
  if (rule.rule === "member" && rule.members.length > 1)
    return fail("malformed", "invalid-input", "Choose one member, or a rule for several.", {
      fields: { members: ["choose one member, or a rule for several"] },
    });
  const plan = planAssignments(await readAssignable(tx, ids, rule.rule), rule);
  const readerOf = new Map<string, Reader>();
  for (const [id, userId] of plan) {
    const reader = readers.value.get(userId);
    if (reader) readerOf.set(id, reader);
  }
  return ok(readerOf);
}

async function readAssignable(tx: Tx, ids: readonly string[], rule: AssignmentRule): Promise<Assignable[]> {
  const rows = await tx.statement.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      documentId: true,
      versionId: true,
      start: true,
      speaker: { select: { canonicalId: true } },
    },
  });
  const paragraphs = new Map<string, number[]>();
  if (rule === "by-section")
    for (const versionId of new Set(rows.map((row) => row.versionId))) {
      const { text } = await tx.documentVersion.findUniqueOrThrow({ where: { id: versionId }, select: { text: true } });
      paragraphs.set(
        versionId,
        paragraphSpans(text).map((span) => span.start),
      );
    }
  return rows.map(({ id, documentId, versionId, start, speaker }) => ({
    ...{ id, documentId, start },
    speakerId: speaker?.canonicalId ?? null,
    paragraph: Math.max(1, (paragraphs.get(versionId) ?? []).filter((begins) => begins <= start).length),
  }));
}

/** Asks whoever the plan names. @returns null, as acts on statements whose claims need no new links do */
export async function assignPlanned(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  statementId: string,
  { readers, deadline }: { readers: ReadonlyMap<string, Reader>; deadline: string | null },
): Promise<Result<null>> {
  const reader = readers.get(statementId);
  if (!reader)
    return fail(
      "refused",
      "outside-ranges",
      "None of the sections holds this statement, so nobody was asked to read it.",
    );
  const assigned = await assignOne(tx, record, actor, statementId, { reader, deadline });
  return assigned.ok ? ok(null) : assigned;
}
