import type { StatementKind, Status } from "@/lib/statements/model";
import type { DraftChange, DraftWords, RedraftOutcome } from "./model";
import { type PlaceState, placeColumn } from "./schema";

type Stored = {
  outcome: string;
  before: string | null;
  after: string;
  statement: { id: string; kind: string; speakerId: string | null };
};

/**
 * Changes as they were done, told from what was kept of each. Words come from the drafts themselves, in which they stand
 * for good, whatever became of the statement later; what a person had removed before is not spoken of.
 */
export function storedChanges(
  rows: readonly Stored[],
  fromText: string,
  toText: string,
  nameOf: (speakerId: string) => string | null,
): DraftChange[] {
  return rows.flatMap((row): DraftChange[] => {
    const before = row.before === null ? null : placeColumn.parse(JSON.parse(row.before));
    const after = placeColumn.parse(JSON.parse(row.after));
    const back = before !== null && "lostAt" in before && before.lostAt !== null && after.lostAt === null;
    if (before !== null && before.removedAt !== null && !back) return [];
    const outcome = row.outcome as RedraftOutcome;
    const gone = outcome === "lost" || outcome === "dropped";
    const speaker = (state: PlaceState) => {
      const id = "speakerId" in state ? state.speakerId : row.statement.speakerId;
      return typeof id === "string" ? nameOf(id) : null;
    };
    const words = (state: PlaceState, text: string): DraftWords => ({
      start: Number(state.start),
      end: Number(state.end),
      text: typeof state.text === "string" ? state.text : text.slice(Number(state.start), Number(state.end)),
      speaker: speaker(state),
    });
    const is = gone ? null : words(after, toText);
    return [
      {
        statementId: row.statement.id,
        kind: row.statement.kind as StatementKind,
        outcome,
        was: (before?.status ?? "unreviewed") as Status,
        back,
        before: before && { ...words(before, fromText), ...(is && outcome === "carried" ? { text: is.text } : {}) },
        after: is,
      },
    ];
  });
}
