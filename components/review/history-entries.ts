import { statusLabels } from "@/components/statement/labels";
import type { EventRecord, EventType } from "@/lib/events/model";
import { type Verdict, type VerdictValue, verdictValues } from "@/lib/reviews/model";
import type { Statement, StatementDetail } from "@/lib/statements/model";

export type HistoryEntry = {
  id: string;
  at: string;
  /** null: the machine */
  who: string | null;
  /** what they did, after their name: "marked it disputed" */
  did: string;
  /** what they wrote about it */
  words: string | null;
  verdict: VerdictValue | null;
  /** a verdict that was withdrawn, or given on other words or another speaker */
  past: string | null;
};

const sentences: Partial<Record<EventType, string>> = {
  "statement.added": "added this statement",
  "statement.removed": "removed it",
  "statement.restored": "brought it back",
  "statements.merged": "merged statements into it",
  "statement.reworded": "changed its words with a new draft",
  "statement.lost": "brought in a draft without its words; it went to the tray",
  "statement.found-again": "brought in a draft that has its words again",
  "statement.placed": "placed it in the text",
  "statement.dismissed": "dismissed it from the tray",
  "statement.returned": "put it back in the tray",
  "ruling.given": "ruled on it",
  "ruling.withdrawn": "took the ruling back",
  "ruling.restored": "brought the ruling back",
  "evidence.added": "added evidence",
  "evidence.withdrawn": "withdrew evidence",
  "evidence.restored": "brought evidence back",
  "dispute.opened": "opened a dispute: it is contested",
  "dispute.settled": "looked at the dispute and settled it",
  "dispute.reopened": "opened the dispute again",
};

/** What was done to a statement, newest first, in sentences. Verdicts come from the verdicts, which say whether they stand. */
export function historyEntries(detail: StatementDetail): HistoryEntry[] {
  const verdicts = detail.verdicts.flatMap(verdictEntries);
  const others = detail.history.flatMap((event) => {
    const did = sentenceOf(event);
    return did === undefined
      ? []
      : [{ ...plain, id: `e${event.seq}`, at: event.at, who: event.actor?.name ?? null, did }];
  });
  const found: HistoryEntry[] = detail.origin === "machine" ? [foundEntry(detail)] : [];
  return [...[...verdicts, ...others].sort((a, b) => b.at.localeCompare(a.at)), ...found];
}

const plain = { words: null, verdict: null, past: null };

function verdictEntries(verdict: Verdict): HistoryEntry[] {
  const { id, reviewer, importedFrom, withdrawn, stands } = verdict;
  const given: HistoryEntry = {
    id,
    at: importedFrom?.at ?? verdict.createdAt,
    who: importedFrom?.reviewer ?? reviewer.name,
    did: `marked it ${statusLabels[verdict.verdict].toLowerCase()}${verdict.override === null ? "" : ", over the gate"}`,
    words:
      [verdict.rationale, verdict.override && `Over the gate: ${verdict.override}`].filter(Boolean).join(" ") || null,
    verdict: verdict.verdict,
    past: withdrawn ? "withdrawn" : stands ? null : "on other words or another speaker",
  };
  if (withdrawn === null) return [given];
  const taken = { ...plain, id: `w${id}`, at: withdrawn.at, who: withdrawn.by };
  return [given, { ...taken, did: `withdrew the verdict ${statusLabels[verdict.verdict].toLowerCase()}` }];
}

const foundEntry = (statement: Statement): HistoryEntry => ({
  ...plain,
  id: "found",
  at: statement.createdAt,
  who: null,
  did: statement.attribution === null ? "Found in the text" : `Found by rule ${statement.attribution.rule}`,
});

function sentenceOf(event: EventRecord): string | undefined {
  if (event.type === "statement.edited") return editSentence(event);
  if (event.type !== "verdict.refused") return sentences[event.type];
  const meant = verdictValues.find((value) => value === event.data.verdict);
  return `meant to ${meant === undefined ? "give a verdict" : `mark it ${statusLabels[meant].toLowerCase()}`}, but somebody was first`;
}

function editSentence({ data }: EventRecord): string {
  const after = typeof data.after === "object" && data.after !== null ? Object.keys(data.after) : [];
  const changed = [
    ...(after.includes("speakerId") ? ["the speaker"] : []),
    ...(after.includes("text") || after.includes("start") || after.includes("end") ? ["which words it holds"] : []),
    ...(after.includes("kind") || after.includes("form") ? ["its kind"] : []),
  ];
  if (changed.length === 0 && after.includes("attributedById"))
    return isConfirmed(data.after) ? "confirmed its attribution" : "took back the confirmation of its attribution";
  return changed.length === 0 ? "edited it" : `changed ${changed.join(" and ")}`;
}

const isConfirmed = (after: unknown): boolean =>
  typeof after === "object" && after !== null && "attributedById" in after && after.attributedById !== null;
