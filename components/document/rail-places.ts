import type { Status } from "@/lib/statements/model";

/** Which status a crowded place shows: what is wrong before what is open before what is settled. */
const urgency: Record<Status, number> = { disputed: 3, "needs-sourcing": 2, unreviewed: 1, verified: 0 };

export type RailPlace = { y: number; status: Status };

/**
 * Where marks go on the rail. Marks closer than `apart` would hide one another, so of those the most urgent is shown.
 *
 * @param height of the rail, @param edge kept free at both ends, both in CSS pixels
 */
export function railPlaces(
  statements: readonly { start: number; status: Status }[],
  textLength: number,
  { height, edge, apart }: { height: number; edge: number; apart: number },
): RailPlace[] {
  const slots = new Map<number, RailPlace>();
  for (const { start, status } of statements) {
    const y = edge + (start / Math.max(1, textLength)) * (height - 2 * edge);
    const slot = Math.round(y / apart);
    const there = slots.get(slot);
    if (there === undefined || urgency[status] > urgency[there.status]) slots.set(slot, { y: there?.y ?? y, status });
  }
  return [...slots.values()];
}
