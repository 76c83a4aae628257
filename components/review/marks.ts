import type { ItemMark } from "@/lib/reviews/queues/model";

/** Who sees to what, by statement. */
export type Marks = ReadonlyMap<string, ItemMark>;

export const marksById = (list: readonly ItemMark[]): Marks => new Map(list.map((mark) => [mark.statementId, mark]));

/** Which statements the desk's queue shows by who sees to them. */
export const markFilters = ["assigned", "returned", "free"] as const;
export type MarkFilter = (typeof markFilters)[number];

export const markFilterLabels: Record<MarkFilter, string> = {
  assigned: "Asked of me",
  returned: "Returned to me",
  free: "Nobody’s",
};

const isWithReader = (mark: ItemMark | undefined, reader: string): boolean =>
  mark?.returned != null && (mark.returned.answered ? mark.returned.by.id : mark.returned.to.id) === reader;

/** free: asked of nobody, and in nobody else's hands. */
export function matchesMark(filter: MarkFilter, mark: ItemMark | undefined, reader: string): boolean {
  if (filter === "assigned") return mark?.assigned.some(({ id }) => id === reader) ?? false;
  if (filter === "returned") return isWithReader(mark, reader);
  return (mark?.assigned.length ?? 0) === 0 && (mark?.holder == null || mark.holder.id === reader);
}

/** What a row of the queue says: the one thing that keeps others from beginning, or asks the reader to. */
export function markNote(mark: ItemMark | undefined, reader: string): string | null {
  if (mark === undefined) return null;
  if (mark.holder) return mark.holder.id === reader ? "in your hands" : `${firstName(mark.holder.name)} has it`;
  if (isWithReader(mark, reader)) return mark.returned?.answered ? "put right" : "returned to you";
  if (mark.returned) return "returned";
  if (mark.assigned.some(({ id }) => id === reader)) return "asked of you";
  const [one, ...others] = mark.assigned;
  if (!one) return null;
  return others.length === 0 ? firstName(one.name) : `${firstName(one.name)} +${others.length}`;
}

const firstName = (name: string) => name.split(" ")[0] ?? name;
