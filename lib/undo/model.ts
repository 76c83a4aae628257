import type { Actor, Permission } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { EventType } from "@/lib/events/model";
import type { Recorder } from "@/lib/events/record";
import { fail, type Result } from "@/lib/result";

export type Undoable = { type: EventType; entityId: string; documentId: string | null; data: unknown };
/** How an act is taken back, and who may. */
export type Inverse = {
  permission: Permission;
  undo: (tx: Tx, record: Recorder, actor: Actor, event: Undoable) => Promise<Result<unknown>>;
};

export const changedSince = (what: string) =>
  fail(
    "changed",
    "changed-since",
    `Somebody changed ${what} since, so this cannot be undone by itself. Look at what stands now.`,
  );
