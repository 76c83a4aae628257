import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Permission } from "@/lib/accounts/model";
import { setCommentWithdrawn, setThreadResolved } from "@/lib/comments/set-comment";
import { setClearanceWithdrawn, setMarksRemoved } from "@/lib/documents/coverage/undo-coverage";
import { setRedraftUndone } from "@/lib/documents/redrafts/set-redraft-undone";
import { returnToTray, takeFromTray } from "@/lib/documents/tray/return-to-tray";
import type { EventType } from "@/lib/events/model";
import { ok } from "@/lib/result";
import { setRulingWithdrawn } from "@/lib/reviews/adjudication/set-ruling-withdrawn";
import { setAssignmentEnded, setDeadlineBack } from "@/lib/reviews/assignments/set-assignment";
import { setSettled } from "@/lib/reviews/contacts/set-settled";
import { closeAgain, reopenReturn, takeAnswerBack, takeReturnBack } from "@/lib/reviews/returns/set-return";
import { rulesColumn } from "@/lib/reviews/rules/schema";
import { setRules } from "@/lib/reviews/rules/set-rules";
import { setWithdrawn } from "@/lib/reviews/withdrawal";
import { foldName } from "@/lib/speakers/fold-name";
import { setMergeUndone } from "@/lib/speakers/set-merge-undone";
import { changedSince, type Inverse } from "./model";
import { nameOrRole } from "./name-or-role";
import { restoreState, restoreStatement } from "./restore-statement";

/** Sets or clears the date on which something was taken away. */
function removal(table: "document" | "evidence", type: EventType, permission: Permission, removed: boolean): Inverse {
  return {
    permission,
    async undo(tx, record, _actor, { entityId, documentId, data }) {
      const at = removed ? new Date() : null;
      if (table === "document") {
        const { count } = await tx.document.updateMany({
          where: { id: entityId, removedAt: removed ? null : { not: null } },
          data: { removedAt: at, version: { increment: 1 } },
        });
        if (count === 0) return changedSince("this document");
        await record({ type, entity: "document", entityId, documentId, data: asData(data) });
      } else {
        const { count } = await tx.evidence.updateMany({
          where: { id: evidenceId(data), withdrawnAt: removed ? null : { not: null } },
          data: { withdrawnAt: at },
        });
        if (count === 0) return changedSince("this evidence");
        await record({ type, entity: "statement", entityId, documentId, data: asData(data) });
      }
      return ok(null);
    },
  };
}

const asData = (data: unknown) => data as Record<string, unknown>;
const sides = z.object({ before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()) });

const verdictId = (data: unknown) => z.object({ verdictId: z.string() }).parse(data).verdictId;
const mergeId = (data: unknown) => z.object({ mergeId: z.string() }).parse(data).mergeId;
const verdict = (withdraw: boolean): Inverse => ({
  permission: "verdicts.give",
  undo: (tx, record, actor, { data }) => setWithdrawn(tx, record, actor, verdictId(data), withdraw),
});
const rulingId = (data: unknown) => z.object({ rulingId: z.string() }).parse(data).rulingId;
const ruling = (withdraw: boolean): Inverse => ({
  permission: "verdicts.adjudicate",
  undo: (tx, record, actor, { data }) => setRulingWithdrawn(tx, record, actor, rulingId(data), withdraw),
});
const merge = (undone: boolean): Inverse => ({
  permission: "speakers.merge",
  undo: (tx, record, _actor, { data }) => setMergeUndone(tx, record, mergeId(data), undone),
});
const redraftId = (data: unknown) => z.object({ redraftId: z.string() }).parse(data).redraftId;
const redraft = (undone: boolean): Inverse => ({
  permission: "documents.edit",
  undo: (tx, record, actor, { data }) => setRedraftUndone(tx, record, actor, redraftId(data), undone),
});
const marks = (removed: boolean): Inverse => ({
  permission: "statements.edit",
  undo: (tx, record, _actor, { entityId, data }) => setMarksRemoved(tx, record, entityId, data, removed),
});
const clearance = (withdrawn: boolean): Inverse => ({
  permission: "documents.edit",
  undo: (tx, record, _actor, { entityId, data }) => setClearanceWithdrawn(tx, record, entityId, data, withdrawn),
});
const evidenceId = (data: unknown) => z.object({ evidenceId: z.string() }).parse(data).evidenceId;
const settled = (settle: boolean): Inverse => ({
  permission: "verdicts.give",
  undo: (tx, record, actor, { data }) =>
    setSettled(tx, record, evidenceId(data), settle ? { byId: actor.userId, why: wordsOf(data) } : null),
});
const wordsOf = (data: unknown) => z.object({ why: z.string().optional() }).parse(data).why ?? null;
const presence = (removed: boolean): Inverse => ({
  permission: "statements.edit",
  undo: (tx, record, _actor, { entityId }) => restoreStatement(tx, record, entityId, removed),
});
const assignment = (ended: boolean): Inverse => ({
  permission: "verdicts.give",
  undo: (tx, record, _actor, { entityId, data }) => setAssignmentEnded(tx, record, entityId, data, ended),
});
const returned = (step: typeof takeReturnBack): Inverse => ({
  permission: "verdicts.give",
  undo: (tx, record, _actor, { entityId, data }) => step(tx, record, { statementId: entityId, data }),
});

const comment = (step: typeof setThreadResolved, to: boolean): Inverse => ({
  permission: "comments.write",
  async undo(tx, record, actor, { data }) {
    const { commentId } = z.object({ commentId: z.string() }).parse(data);
    const done = await step(tx, record, actor, commentId, to);
    return done.ok && !done.value ? changedSince("this thread") : done;
  },
});

/** How each act is taken back. An act that is not here cannot be undone: accounts, settings, what only records. */
export const inverses: Partial<Record<EventType, Inverse>> = {
  "document.brought-in": removal("document", "document.removed", "documents.edit", true),
  "document.removed": removal("document", "document.restored", "documents.edit", false),
  "document.restored": removal("document", "document.removed", "documents.edit", true),
  "document.edited": {
    permission: "documents.edit",
    async undo(tx, record, _actor, { entityId, data }) {
      const { before, after } = sides.parse(data);
      const row = await tx.document.findUnique({ where: { id: entityId, removedAt: null } });
      const now = (key: string) => {
        const value = row?.[key as keyof typeof row];
        return value instanceof Date ? value.toISOString() : (value ?? null);
      };
      if (!row || Object.entries(after).some(([key, value]) => now(key) !== value))
        return changedSince("this document");
      await tx.document.update({ where: { id: entityId }, data: { ...before, version: { increment: 1 } } });
      await record({
        type: "document.edited",
        entity: "document",
        entityId,
        documentId: entityId,
        data: { title: row.title, before: after, after: before },
      });
      return ok(null);
    },
  },
  "document.redrafted": redraft(true),
  "document.reread": redraft(true),
  "document.redraft-restored": redraft(true),
  "document.redraft-undone": redraft(false),
  "document.cleared": clearance(true),
  "document.clearance-withdrawn": clearance(false),
  "sentences.marked": marks(true),
  "sentences.unmarked": marks(false),
  "statement.placed": {
    permission: "statements.edit",
    undo: (tx, record, _actor, { entityId, data }) => returnToTray(tx, record, entityId, sides.parse(data)),
  },
  "statement.dismissed": {
    permission: "statements.edit",
    undo: (tx, record, _actor, { entityId, data }) => returnToTray(tx, record, entityId, sides.parse(data)),
  },
  "statement.returned": {
    permission: "statements.edit",
    undo: (tx, record, _actor, { entityId, data }) => takeFromTray(tx, record, entityId, data),
  },
  "statement.added": presence(true),
  "statement.removed": presence(false),
  "statement.restored": presence(true),
  "statement.edited": {
    permission: "statements.edit",
    undo: (tx, record, _actor, { entityId, data }) => {
      const { before, after } = sides.parse(data);
      return restoreState(tx, record, entityId, { from: after, to: before });
    },
  },
  "statements.merged": {
    permission: "statements.edit",
    async undo(tx, record, _actor, { entityId, data }) {
      const { before, after } = sides.parse(data);
      const { removed } = z.object({ removed: z.array(z.string()) }).parse(data);
      const apart = await restoreState(tx, record, entityId, { from: after, to: before });
      if (!apart.ok) return apart;
      for (const id of removed) {
        const back = await restoreStatement(tx, record, id, false);
        if (!back.ok) return back;
      }
      return ok(null);
    },
  },
  "statement.assigned": assignment(true),
  "statement.unassigned": assignment(false),
  "statement.deadline-changed": {
    permission: "verdicts.give",
    undo: (tx, record, _actor, { entityId, data }) => setDeadlineBack(tx, record, entityId, data),
  },
  "statement.sent-back": returned(takeReturnBack),
  "statement.put-right": returned(takeAnswerBack),
  "statement.return-closed": returned(reopenReturn),
  "statement.return-reopened": returned(closeAgain),
  "verdict.given": verdict(true),
  "verdict.restored": verdict(true),
  "verdict.withdrawn": verdict(false),
  "ruling.given": ruling(true),
  "ruling.restored": ruling(true),
  "ruling.withdrawn": ruling(false),
  "comment.written": comment(setCommentWithdrawn, true),
  "comment.restored": comment(setCommentWithdrawn, true),
  "comment.withdrawn": comment(setCommentWithdrawn, false),
  "comment.resolved": comment(setThreadResolved, false),
  "comment.reopened": comment(setThreadResolved, true),
  "rules.changed": {
    permission: "documents.edit",
    async undo(tx, record, actor, { documentId, data }) {
      const forbidden = documentId === null ? refusal(actor, "desk.configure") : null;
      const { before, after } = z.object({ before: rulesColumn.nullable(), after: rulesColumn.nullable() }).parse(data);
      return forbidden ?? setRules(tx, record, documentId, { before: after, after: before });
    },
  },
  "evidence.added": removal("evidence", "evidence.withdrawn", "evidence.add", true),
  "evidence.restored": removal("evidence", "evidence.withdrawn", "evidence.add", true),
  "evidence.withdrawn": removal("evidence", "evidence.restored", "evidence.add", false),
  "dispute.settled": settled(false),
  "dispute.reopened": settled(true),
  "speaker.renamed": {
    permission: "speakers.edit",
    async undo(tx, record, _actor, { entityId, data }) {
      const { from, to } = z.object({ from: z.string(), to: z.string() }).parse(data);
      const { count } = await tx.speaker.updateMany({
        where: { id: entityId, name: to },
        data: { name: from, folded: foldName(from), version: { increment: 1 } },
      });
      if (count === 0) return changedSince("this speaker");
      await record({ type: "speaker.renamed", entity: "speaker", entityId, data: { from: to, to: from } });
      return ok(null);
    },
  },
  "speaker.name-added": nameOrRole("name", true),
  "speaker.name-removed": nameOrRole("name", false),
  "speaker.role-added": nameOrRole("role", true),
  "speaker.role-removed": nameOrRole("role", false),
  "speakers.merged": merge(true),
  "speakers.merge-undone": merge(false),
};

/**
 * Acts that only prepare others of their group, follow from them or tell of them, and stay when it is undone: a dispute
 * stands by its conversation, and goes and comes back with it.
 */
export const stays: ReadonlySet<EventType> = new Set<EventType>([
  "speaker.created",
  "statement.reworded",
  "statement.lost",
  "statement.found-again",
  "dispute.opened",
  "session.item-recorded",
]);
