import { z } from "zod";
import type { EventType } from "../model";
import type { NotificationKind } from "./model";

/** An event as it is recorded, in the transaction of its act. */
export type Recorded = {
  type: EventType;
  entity: string;
  entityId: string;
  documentId: string | null;
  data: Record<string, unknown>;
};

const people = z.array(z.string());
const rulings: ReadonlySet<EventType> = new Set<EventType>(["ruling.given", "ruling.restored"]);
const one = (value: unknown): string[] => (typeof value === "string" ? [value] : []);
const many = (value: unknown): string[] => people.safeParse(value).data ?? [];

/** Who is told of an event that names them itself, and of what kind it is for them. */
const named: Partial<Record<EventType, [NotificationKind, (data: Recorded["data"]) => string[]]>> = {
  "statement.assigned": ["assigned", ({ userId }) => one(userId)],
  "statement.deadline-changed": ["assigned", ({ userId }) => one(userId)],
  "statement.sent-back": ["returned", ({ toId }) => one(toId)],
  "statement.put-right": ["came-back", ({ toId }) => one(toId)],
  "statement.taken": ["taken-over", ({ fromId }) => one(fromId)],
  "ruling.withdrawn": ["ruling-withdrawn", ({ overturned }) => many(overturned)],
  "comment.written": ["mentioned", ({ mentions }) => many(mentions)],
};

export function whoIsNamed({ type, data }: Recorded): { kind: NotificationKind; userIds: string[] } | null {
  const rule = named[type];
  if (rule) return { kind: rule[0], userIds: rule[1](data) };
  if (!rulings.has(type)) return null;
  // A ruling names whose verdicts it decided otherwise.
  return { kind: "overturned", userIds: many(data.overturned) };
}

/** Events of a new draft after which whoever judged the statement has to look again. */
export const reopens: ReadonlySet<EventType> = new Set<EventType>(["statement.reworded", "statement.lost"]);
