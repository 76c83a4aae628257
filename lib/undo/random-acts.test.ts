import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { verifyChain } from "@/lib/events/queries";
import type { Result } from "@/lib/result";
import { deriveClosing } from "@/lib/reviews/closing/derive-closing";
import { addEvidence, recordVerdict, withdrawEvidence, withdrawVerdict } from "@/lib/reviews/mutations";
import { mergeSpeakers } from "@/lib/speakers/mutations";
import { addStatement, editStatement, mergeStatements, removeStatement } from "@/lib/statements/mutations";
import { redoLast, undoGroup, undoLast } from "./mutations";

// Whatever two people do, in whatever order, what the desk shows follows from what it recorded.

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});

const kinds = [
  "verdict",
  "withdraw verdict",
  "evidence",
  "withdraw evidence",
  "speaker",
  "span",
  "kind",
  "add",
  "remove",
  "merge",
  "merge speakers",
  "undo",
  "redo",
] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.constantFrom("editor", "reviewer"),
  /** which of the things it could be done to */
  pick: fc.nat(50),
  undoAtOnce: fc.boolean(),
});
type Step = { kind: (typeof kinds)[number]; who: "editor" | "reviewer"; pick: number; undoAtOnce: boolean };

// In an order in which each finds something to be done to.
const everyAct = (
  [
    ...(["merge", "evidence", "withdraw evidence", "verdict", "withdraw verdict", "span", "speaker", "add"] as const),
    ...(["kind", "merge speakers", "remove", "undo", "redo"] as const),
  ] satisfies Step["kind"][]
).map((kind): Step => ({ kind, who: "editor", pick: 0, undoAtOnce: true }));

const presentStatements = (versionId: string) =>
  db.statement.findMany({
    where: { versionId, removedAt: null },
    orderBy: [{ start: "asc" }, { id: "asc" }],
    omit: { version: true, updatedAt: true },
  });

async function shown(document: DeskDocument) {
  const statements = await presentStatements(document.versionId);
  const evidence = await db.evidence.findMany({
    where: { statement: { versionId: document.versionId }, withdrawnAt: null },
    orderBy: { id: "asc" },
  });
  const speakers = await db.speaker.findMany({
    where: { statements: { some: { versionId: document.versionId } } },
    orderBy: { id: "asc" },
    select: { id: true, canonicalId: true, name: true },
  });
  return { statements, evidence, speakers };
}

const verdicts = ["verified", "disputed", "needs-sourcing"] as const;
type Done = Promise<Result<{ group: string }> | null>;

async function perform({ kind, who, pick }: Step, document: DeskDocument): Done {
  const actor = people[who];
  const { documentId, versionId } = document;
  const rows = await db.statement.findMany({ where: { versionId, removedAt: null }, orderBy: { start: "asc" } });
  const row = rows[pick % Math.max(rows.length, 1)];
  if (kind === "undo") return undoLast(actor, { documentId });
  if (kind === "redo") return redoLast(actor, { documentId });
  if (kind === "merge speakers") return mergeTheTwo(actor, document);
  if (kind === "add") return addStatement(actor, { documentId, kind: "claim", start: pick, end: pick + 20 });
  if (!row) return null;
  const { id, version } = row;
  switch (kind) {
    case "verdict": {
      const override = who === "editor" ? "Heard it myself." : undefined;
      const verdict = verdicts[pick % 3] ?? "disputed";
      return recordVerdict(actor, id, { version, verdict, rationale: "So it is.", override });
    }
    case "withdraw verdict": {
      const given = await db.verdict.findMany({ where: { statementId: id }, orderBy: { id: "asc" } });
      const verdict = given[pick % Math.max(given.length, 1)];
      return verdict ? withdrawVerdict(actor, verdict.id) : null;
    }
    case "evidence":
      return addEvidence(actor, id, { stance: "supports", grade: "primary", note: "Heard it.", locator: "12:04" });
    case "withdraw evidence": {
      const evidence = await db.evidence.findFirst({ where: { statementId: id, withdrawnAt: null } });
      return evidence ? withdrawEvidence(actor, evidence.id) : null;
    }
    case "speaker": {
      const speakerId = pick % 3 === 0 ? null : starting(document, pick % 3 === 1 ? "Nobody" : "a wall").speaker?.id;
      return editStatement(actor, id, { version, speakerId: speakerId ?? null });
    }
    case "span":
      return editStatement(actor, id, { version, end: row.end + (pick % 5) - 2 });
    case "kind":
      return editStatement(actor, id, { version, kind: row.kind === "quote" ? "claim" : "quote" });
    case "remove":
      return removeStatement(actor, id, { version });
    case "merge": {
      const other = rows.find((one) => one.id !== id && one.kind === row.kind && one.start > row.start);
      const input = other && { ids: [id, other.id], versions: [version, other.version] };
      return input ? mergeStatements(actor, input) : null;
    }
  }
}

async function mergeTheTwo(actor: Actor, document: DeskDocument): Done {
  const ids = [starting(document, "a wall"), starting(document, "Nobody")].map((one) => one.speaker?.id ?? "");
  const [from, into] = await Promise.all(ids.map((id) => db.speaker.findUniqueOrThrow({ where: { id } })));
  if (!from || !into) return null;
  const versions = { fromVersion: from.version, intoVersion: into.version };
  return mergeSpeakers(actor, { fromId: from.id, intoId: into.id, ...versions });
}

async function expectDerived({ versionId }: DeskDocument): Promise<void> {
  const rows = await db.statement.findMany({
    where: { versionId },
    include: { verdicts: { include: { withdrawals: true } }, documentVersion: { select: { text: true } } },
  });
  for (const row of rows) {
    expect(row.status).toBe(deriveClosing(row.verdicts, [], row).status);
    expect(row.documentVersion.text.slice(row.start, row.end)).toBe(row.text);
  }
}

it("keeps statuses derived, words anchored, undo exact and the chain whole, whatever two people do", async () => {
  const done = new Set<string>();
  const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
    const document = await storeDeskDocument();
    for (const one of steps) {
      const before = await shown(document);
      const result = await perform(one, document);
      if (!result?.ok) {
        expect(await shown(document), `a refused ${one.kind} changes nothing`).toEqual(before);
        continue;
      }
      done.add(one.kind);
      await expectDerived(document);
      // An edit that changes nothing is no act: nothing is recorded of it, and nothing is there to undo.
      if ((await db.event.count({ where: { group: result.value.group } })) === 0) continue;
      if (!one.undoAtOnce || one.kind === "undo" || one.kind === "redo") continue;
      const after = await shown(document);
      must(await undoGroup(people[one.who], result.value.group));
      expect(await shown(document), `undone: ${one.kind}`).toEqual(before);
      must(await redoLast(people[one.who]));
      expect(await shown(document), `redone: ${one.kind}`).toEqual(after);
      await expectDerived(document);
    }
  });
  await fc.assert(property, { numRuns: 25, examples: [[everyAct]] });
  expect([...done].sort(), "every kind of act happened").toEqual([...kinds].sort());
  expect(await verifyChain()).toMatchObject({ ok: true, broken: null });
}, 120_000);
