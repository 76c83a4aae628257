import { inMarks } from "@/lib/text/in-marks";
import type { EventRecord, EventType } from "./model";

type Data = Record<string, unknown>;
const words = (value: unknown): string => (typeof value === "string" ? value : "");
const quoted = (data: Data) => (data.text ? inMarks(words(data.text)) : "a statement");
const verdictWords: Record<string, string> = {
  verified: "verified",
  disputed: "disputed",
  "needs-sourcing": "needs sourcing",
};
const verdict = (data: Data) => verdictWords[words(data.verdict)] ?? words(data.verdict);
const named = (data: Data) => words(data.name) || "a speaker";
const round = (data: Data) => (typeof data.round === "number" && data.round > 1 ? `, round ${data.round}` : "");
const counted = (data: Data) => (data.count === 1 ? "a sentence" : `${data.count} sentences`);
const title = (data: Data) => (data.title ? `“${words(data.title)}”` : "a document");
const somebody = (name: unknown) => words(name) || "somebody";
const by = (data: Data) => (data.deadline ? ` by ${words(data.deadline).slice(0, 16).replace("T", " ")} UTC` : "");

// What somebody did, as the rest of a sentence that begins with their name.
const sentences: Record<EventType, (data: Data) => string> = {
  "document.brought-in": (data) => `brought in ${title(data)}`,
  "document.edited": (data) => `changed what is printed of ${title(data)}`,
  "document.removed": (data) => `removed ${title(data)}`,
  "document.restored": (data) => `brought back ${title(data)}`,
  "document.redrafted": (data) => `brought in draft ${data.number} of ${title(data)}`,
  "document.reread": (data) => `had ${title(data)} read by a newer engine`,
  "document.redraft-undone": (data) => `took back draft ${data.number} of ${title(data)}`,
  "document.redraft-restored": (data) => `brought back draft ${data.number} of ${title(data)}`,
  "document.cleared": (data) => `cleared ${title(data)}${data.reason ? ", waiving what was open" : ""}`,
  "document.clearance-withdrawn": (data) => `withdrew the clearance of ${title(data)}`,
  "sentences.marked": (data) => `called ${counted(data)} not checkable`,
  "sentences.unmarked": (data) => `made ${counted(data)} open again`,
  "statement.reworded": (data) => `changed the words of ${quoted(data)} with draft ${data.draft}`,
  "statement.lost": (data) => `put ${quoted(data)} in the tray: draft ${data.draft} has no such words`,
  "statement.found-again": (data) => `brought ${quoted(data)} back from the tray with draft ${data.draft}`,
  "statement.placed": (data) => `placed ${quoted(data)} from the tray`,
  "statement.dismissed": (data) => `dismissed ${quoted(data)} from the tray`,
  "statement.returned": (data) => `put ${quoted(data)} back in the tray`,
  "statement.added": (data) => `marked ${quoted(data)} as a ${words(data.kind) || "statement"}`,
  "statement.edited": (data) => `changed ${edited(data)} of ${quoted(data)}`,
  "statement.removed": (data) => `removed ${quoted(data)}`,
  "statement.restored": (data) => `brought back ${quoted(data)}`,
  "statements.merged": (data) => `merged statements into ${quoted(data)}`,
  "statement.assigned": (data) => `asked ${somebody(data.name)} to read ${quoted(data)}${by(data)}`,
  "statement.unassigned": (data) => `no longer asks ${somebody(data.name)} to read ${quoted(data)}`,
  "statement.deadline-changed": (data) =>
    `asked ${somebody(data.name)} to read ${quoted(data)}${by(data) || " without a deadline"}`,
  "statement.taken": (data) =>
    data.from ? `took ${quoted(data)} over from ${words(data.from)}` : `took ${quoted(data)} in hand`,
  "statement.released": (data) => `put ${quoted(data)} out of hand`,
  "statement.sent-back": (data) => `returned ${quoted(data)} to ${somebody(data.to)}`,
  "statement.put-right": (data) => `put ${quoted(data)} right for ${somebody(data.to)}`,
  "statement.return-closed": (data) => `closed the return of ${quoted(data)}`,
  "statement.return-reopened": (data) => `has ${quoted(data)} waiting to be put right again`,
  "verdict.given": givenVerdict,
  "verdict.withdrawn": (data) => `took back the verdict ${verdict(data)} on ${quoted(data)}`,
  "verdict.restored": (data) => `gave the verdict ${verdict(data)} on ${quoted(data)} again`,
  "ruling.given": givenRuling,
  "ruling.withdrawn": (data) => `took back the ruling ${verdict(data)} on ${quoted(data)}`,
  "ruling.restored": (data) => `ruled ${quoted(data)} ${verdict(data)} again`,
  "rules.changed": (data) => `changed the rules of review ${data.title ? `of ${title(data)}` : "of the desk"}`,
  "verdict.refused": (data) => `meant to mark ${quoted(data)} ${verdict(data)}, but somebody was first`,
  "evidence.added": (data) =>
    data.kind === "conversation"
      ? `noted a conversation about ${quoted(data)}`
      : `added ${words(data.grade)} evidence to ${quoted(data)}`,
  "evidence.withdrawn": (data) => `withdrew evidence from ${quoted(data)}`,
  "evidence.restored": (data) => `brought back evidence for ${quoted(data)}`,
  "dispute.opened": (data) => `opened a dispute: ${quoted(data)} is contested`,
  "dispute.settled": (data) => `settled the dispute over ${quoted(data)}`,
  "dispute.reopened": (data) => `opened the dispute over ${quoted(data)} again`,
  "speaker.created": (data) => `added the speaker ${named(data)}`,
  "speaker.renamed": (data) => `renamed ${words(data.from) || "a speaker"} to ${words(data.to)}`,
  "speaker.name-added": (data) => `added the name “${words(data.added)}” to ${named(data)}`,
  "speaker.name-removed": (data) => `took the name “${words(data.removed)}” from ${named(data)}`,
  "speaker.role-added": (data) => `added the role “${words(data.added)}” to ${named(data)}`,
  "speaker.role-removed": (data) => `took the role “${words(data.removed)}” from ${named(data)}`,
  "speakers.merged": (data) => `merged ${words(data.from)} into ${words(data.into)}`,
  "speakers.merge-undone": (data) => `separated ${words(data.from)} from ${words(data.into)}`,
  "comment.written": (data) => `commented on ${quoted(data)}`,
  "comment.resolved": (data) => `resolved a thread on ${quoted(data)}`,
  "comment.reopened": (data) => `reopened a thread on ${quoted(data)}`,
  "comment.withdrawn": (data) => `withdrew a comment on ${quoted(data)}`,
  "comment.restored": (data) => `brought back a comment on ${quoted(data)}`,
  "session.opened": (data) => `opened the session ${title(data)}`,
  "session.joined": (data) => `joined the session ${title(data)}`,
  "session.left": (data) => `left the session ${title(data)}`,
  "session.member-excused": (data) => `went on without ${words(data.excused)} in the session ${title(data)}`,
  "session.chair-taken": (data) => `took the lead of the session ${title(data)}`,
  "session.moved": (data) => `brought the session to ${quoted(data)}`,
  "session.vote-begun": (data) => `opened the vote on ${quoted(data)}${round(data)}`,
  "session.vote-paused": (data) => `${data.paused ? "paused" : "went on with"} the vote on ${quoted(data)}`,
  "session.vote-cast": (data) => `voted on ${quoted(data)}${round(data)}`,
  "session.votes-revealed": (data) => `revealed the votes on ${quoted(data)}${round(data)}`,
  "session.item-recorded": (data) => `recorded ${quoted(data)} as ${verdict(data)} by the session’s vote`,
  "session.item-parked": (data) => `parked ${quoted(data)}`,
  "session.closed": (data) => `closed the session ${title(data)}`,
  "member.created": (data) => `made an account for ${words(data.name) || words(data.email)}`,
  "member.renamed": (data) => `changed their name from ${words(data.before)} to ${words(data.after)}`,
  "member.role-changed": (data) => `changed the role of ${words(data.name)} to ${words(data.role ?? data.after)}`,
  "member.password-reset": (data) => `gave ${words(data.name)} a new password`,
  "member.deactivated": (data) => `deactivated the account of ${words(data.name)}`,
  "member.reactivated": (data) => `reactivated the account of ${words(data.name)}`,
  "invitation.made": (data) => `invited ${words(data.email) || "a colleague"} as ${words(data.role)}`,
  "invitation.revoked": (data) => `revoked the invitation${data.email ? ` of ${words(data.email)}` : ""}`,
  "token.made": (data) => `made the API token “${words(data.label)}”`,
  "token.revoked": (data) => `revoked the API token “${words(data.label)}”`,
  "desk.set-up": () => "set up the desk",
  "desk.setting-changed": () => "changed the desk’s settings",
};

function givenVerdict(data: Data): string {
  const marked = `marked ${quoted(data)} ${verdict(data)}`;
  if (data.importedFrom) return `brought in that ${words((data.importedFrom as Data).reviewer)} had ${marked}`;
  const whose = data.inSession ? `recorded ${words(data.reviewer)}’s vote and so ` : "";
  return `${whose}${marked}${data.overridden ? ", overriding the evidence gate" : ""}`;
}

function givenRuling(data: Data): string {
  const ruled = `ruled ${quoted(data)} ${verdict(data)}${overturning(data)}`;
  return data.importedFrom ? `brought in that ${words((data.importedFrom as Data).adjudicator)} had ${ruled}` : ruled;
}

/** ", overturning Mira Lund’s verdict disputed" */
function overturning(data: Data): string {
  const those = (Array.isArray(data.against) ? data.against : []) as Data[];
  if (those.length === 0) return "";
  return `, overturning ${those.map((one) => `${words(one.name)}’s verdict ${verdict(one)}`).join(" and ")}`;
}

function edited(data: Data): string {
  const after = (data.after ?? {}) as Data;
  const parts = [
    "speakerId" in after ? "the speaker" : "",
    "start" in after || "end" in after ? "the span" : "",
    "attributedById" in after && !("speakerId" in after) ? "who vouches for the attribution" : "",
    "kind" in after ? "the kind" : "form" in after ? "the form" : "",
  ].filter(Boolean);
  return parts.join(" and ") || "the marking";
}

/** What was done, as the rest of a sentence that begins with a name: "marked “We will wait” verified". */
export const describeEvent = ({ type, data, undoes }: Pick<EventRecord, "type" | "data" | "undoes">): string =>
  `${(data.kept === true && keptSentences[type] ? keptSentences[type] : sentences[type])(data)}${undoes ? " (undo)" : ""}`;

/** Of a blind review: what readers learn before all verdicts are in. */
const keptSentences: Partial<Record<EventType, (data: Data) => string>> = {
  "verdict.given": (data) => `gave a verdict on ${quoted(data)}, kept until all are in`,
  "verdict.withdrawn": (data) => `took back a verdict on ${quoted(data)}`,
  "verdict.restored": (data) => `gave a verdict on ${quoted(data)} again, kept until all are in`,
  "verdict.refused": (data) => `meant to decide ${quoted(data)}, but somebody was first`,
  "evidence.added": (data) => `added evidence to ${quoted(data)}, kept until all verdicts are in`,
  "evidence.withdrawn": (data) => `withdrew evidence from ${quoted(data)}`,
  "evidence.restored": (data) => `brought back evidence for ${quoted(data)}, kept until all verdicts are in`,
};
