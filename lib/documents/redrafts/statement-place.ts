import type { Tx } from "@/lib/db/client";
import type { PlaceState } from "./schema";

export type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;
const readRow = (tx: Tx, id: string) => tx.statement.findUnique({ where: { id } });

/** All that a re-draft may change of a statement, and an undo writes back. */
export const kept = [
  "versionId",
  "start",
  "end",
  "text",
  "prefix",
  "suffix",
  "parts",
  "form",
  "manner",
  "speakerId",
  "mentionStart",
  "mentionEnd",
  "mentionText",
  "cueStart",
  "cueEnd",
  "cueText",
  "rule",
  "confidence",
  "checkworthiness",
  "removedAt",
  "lostAt",
] as const;
const dates: ReadonlySet<string> = new Set(["removedAt", "lostAt"]);
/** Told with every change, so that what changed can be shown later. The status is derived, so it is never written back. */
const told = ["start", "end", "status", "removedAt"] as const;

export type Place = { [Key in (typeof kept)[number]]?: Row[Key] };

const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : (value as string | number | null));

/** What differs between a row and what it becomes, as JSON columns keep it. */
export function placeChange(
  row: Row,
  next: Place & { status: string },
): { before: PlaceState; after: PlaceState; set: Place } {
  const after = { ...row, ...next };
  const differing = kept.filter((key) => plain(row[key]) !== plain(after[key]));
  const pick = (from: Row) =>
    Object.fromEntries([...new Set([...told, ...differing])].map((key) => [key, plain(from[key] ?? null)]));
  return {
    before: pick(row),
    after: pick(after as Row),
    set: Object.fromEntries(differing.map((key) => [key, after[key]])) as Place,
  };
}

/** Everything of a row, for a statement that was not there before. */
export const wholePlace = (row: Pick<Row, (typeof kept)[number] | "status">): PlaceState =>
  Object.fromEntries([...kept, "status" as const].map((key) => [key, plain(row[key] ?? null)]));

/** Whether a row is as a change left it. */
export const isAsLeft = (row: Row, state: PlaceState): boolean =>
  kept.every((key) => !(key in state) || plain(row[key]) === state[key]);

/** A kept state as columns to write. */
export const toColumns = (state: PlaceState): Place =>
  Object.fromEntries(
    kept
      .filter((key) => key in state)
      .map((key) => [key, dates.has(key) && state[key] !== null ? new Date(String(state[key])) : state[key]]),
  ) as Place;
