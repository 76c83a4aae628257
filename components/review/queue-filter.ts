import { isOpen } from "@/components/statement/labels";
import {
  type CountsByStatus,
  noCounts,
  type Statement,
  type StatementKind,
  type Status,
  statementKinds,
  statuses,
} from "@/lib/statements/model";
import { fold } from "./fold";
import { type MarkFilter, markFilterLabels, markFilters } from "./marks";

export const queueOrders = ["place", "doubtful"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Which statements the queue shows, and in which order. It lives in the address, under these names. */
export type QueueFilter = {
  status: Status | "open" | null;
  kind: StatementKind | null;
  /** a speaker's slug, or "nobody" */
  speaker: string | null;
  /** who sees to it; see marks.ts */
  who: MarkFilter | null;
  /** those that somebody contests, and nobody has looked at yet */
  contested: true | null;
  /** words of the statement, or of its speaker's name */
  q: string;
  order: QueueOrder;
};

export const noFilter: QueueFilter = {
  ...{ status: null, kind: null, speaker: null, who: null, contested: null },
  ...{ q: "", order: "place" },
};
export const nobody = "nobody";

const oneOf = <T extends string>(value: string | null, values: readonly T[]): T | null =>
  values.find((one) => one === value) ?? null;

/** Reads a filter from an address. What it does not know it leaves out, so that an old link still opens. */
export function parseFilter(address: { get: (name: string) => string | null }): QueueFilter {
  return {
    status: oneOf(address.get("status"), ["open", ...statuses] as const),
    kind: oneOf(address.get("kind"), statementKinds),
    speaker: address.get("speaker") || null,
    who: oneOf(address.get("who"), markFilters),
    contested: address.get("contested") === "true" || null,
    q: address.get("q")?.slice(0, 300) ?? "",
    order: oneOf(address.get("order"), queueOrders) ?? "place",
  };
}

/** Writes a filter into an address, leaving out what is not set and keeping what is not its own. */
export function writeFilter(filter: QueueFilter, address: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(address);
  for (const [name, value] of Object.entries(filter)) {
    if (value === null || value === "" || (name === "order" && value === "place")) written.delete(name);
    else written.set(name, String(value));
  }
  return written;
}

export const isFiltered = ({ status, kind, speaker, who, contested, q }: QueueFilter): boolean =>
  contested !== null || who !== null || status !== null || kind !== null || speaker !== null || q.trim() !== "";

/** Who vouched for an attribution left no doubt of it, whatever the machine thought. */
const doubt = (statement: Statement): number =>
  statement.attributedBy !== null ? 1 : (statement.attribution?.confidence ?? (statement.origin === "person" ? 1 : 0));

/** Each statement's place when the doubtful ones come first, as things stand now. */
export const placesByDoubt = (statements: readonly Statement[]): ReadonlyMap<string, number> =>
  new Map(statements.toSorted((a, b) => doubt(a) - doubt(b) || a.start - b.start).map(({ id }, place) => [id, place]));

/**
 * The statements that match, in the filter's order. `kept` stays whatever it says: the open one never vanishes. `places`
 * is the order doubtful ones were put in when it was asked for; what was added since comes last.
 */
export function filterStatements(
  statements: readonly Statement[],
  filter: QueueFilter,
  kept: ReadonlySet<string> = new Set(),
  places: ReadonlyMap<string, number> = placesByDoubt(statements),
): Statement[] {
  const words = fold(filter.q).split(/\s+/).filter(Boolean);
  const matches = (statement: Statement): boolean => {
    if (filter.status === "open" ? !isOpen(statement.status) : filter.status && statement.status !== filter.status)
      return false;
    if (filter.contested && !statement.contested) return false;
    if (filter.kind && statement.kind !== filter.kind) return false;
    if (filter.speaker && (statement.speaker?.slug ?? nobody) !== filter.speaker) return false;
    const sought = words.length === 0 ? "" : fold(`${statement.text} ${statement.speaker?.name ?? ""}`);
    return words.every((word) => sought.includes(word));
  };
  const found = statements.filter((statement) => kept.has(statement.id) || matches(statement));
  const placeOf = ({ id }: Statement) => places.get(id) ?? places.size;
  return filter.order === "place" ? found : found.toSorted((a, b) => placeOf(a) - placeOf(b) || a.start - b.start);
}

export function countByStatus(statements: readonly Statement[]): CountsByStatus {
  const counts = noCounts();
  for (const { status } of statements) counts[status] += 1;
  return counts;
}

/** The filter in words, for where nothing matches: "disputed claims by Leonie Kasprzak with “tide”". */
export function filterInWords(filter: QueueFilter, speakerName: (slug: string) => string): string {
  const noun = filter.kind === null ? "statements" : `${filter.kind}s`;
  const adjectives = [filter.contested && "contested", filter.status !== "needs-sourcing" && filter.status];
  return [
    [...adjectives, noun].filter(Boolean).join(" "),
    ...(filter.status === "needs-sourcing" ? ["that need sourcing"] : []),
    ...(filter.speaker === null
      ? []
      : [filter.speaker === nobody ? "by nobody named" : `by ${speakerName(filter.speaker)}`]),
    ...(filter.who === null ? [] : [`(${markFilterLabels[filter.who].toLowerCase()})`]),
    ...(filter.q.trim() === "" ? [] : [`with “${filter.q.trim()}”`]),
  ].join(" ");
}
