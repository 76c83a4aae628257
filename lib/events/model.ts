/** What is recorded. The name says the act; `data` holds what was (`before`) and what is (`after`). */
export const eventTypes = [
  "document.brought-in",
  "document.edited",
  "document.removed",
  "document.restored",
  "document.redrafted",
  "document.reread",
  "document.redraft-undone",
  "document.redraft-restored",
  "document.cleared",
  "document.clearance-withdrawn",
  "sentences.marked",
  "sentences.unmarked",
  "statement.added",
  "statement.edited",
  "statement.removed",
  "statement.restored",
  "statements.merged",
  "statement.reworded",
  "statement.lost",
  "statement.found-again",
  "statement.placed",
  "statement.dismissed",
  "statement.returned",
  "statement.assigned",
  "statement.unassigned",
  "statement.deadline-changed",
  "statement.taken",
  "statement.released",
  "statement.sent-back",
  "statement.put-right",
  "statement.return-closed",
  "statement.return-reopened",
  "verdict.given",
  "verdict.withdrawn",
  "verdict.restored",
  "verdict.refused",
  "ruling.given",
  "ruling.withdrawn",
  "ruling.restored",
  "rules.changed",
  "evidence.added",
  "evidence.withdrawn",
  "evidence.restored",
  "dispute.opened",
  "dispute.settled",
  "dispute.reopened",
  "speaker.created",
  "speaker.renamed",
  "speaker.name-added",
  "speaker.name-removed",
  "speaker.role-added",
  "speaker.role-removed",
  "speakers.merged",
  "speakers.merge-undone",
  "comment.written",
  "comment.resolved",
  "comment.reopened",
  "comment.withdrawn",
  "comment.restored",
  "session.opened",
  "session.joined",
  "session.left",
  "session.member-excused",
  "session.chair-taken",
  "session.moved",
  "session.vote-begun",
  "session.vote-paused",
  "session.vote-cast",
  "session.votes-revealed",
  "session.item-recorded",
  "session.item-parked",
  "session.closed",
  "member.created",
  "member.renamed",
  "member.role-changed",
  "member.password-reset",
  "member.deactivated",
  "member.reactivated",
  "invitation.made",
  "invitation.revoked",
  "token.made",
  "token.revoked",
  "desk.set-up",
  "desk.setting-changed",
] as const;
export type EventType = (typeof eventTypes)[number];

export type EventRecord = {
  seq: number;
  at: string;
  actor: { id: string; name: string } | null;
  type: EventType;
  entity: string;
  entityId: string;
  documentId: string | null;
  group: string;
  undoes: string | null;
  data: Record<string, unknown>;
};

/** What live pages are sent: ids only. Content is read again under the reader's own permissions. */
export type LiveMessage = {
  seq: number;
  type: EventType;
  entity: string;
  entityId: string;
  documentId: string | null;
  actorId: string | null;
};
