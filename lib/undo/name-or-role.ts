import { z } from "zod";
import type { EventType } from "@/lib/events/model";
import { ok } from "@/lib/result";
import { changedSince, type Inverse } from "./model";

/** A form of a name, or a role, that was added or taken away. */
export function nameOrRole(what: "name" | "role", added: boolean): Inverse {
  const shape = z.object({
    name: z.string(),
    added: z.string().optional(),
    removed: z.string().optional(),
    nameId: z.string().optional(),
    roleId: z.string().optional(),
    /** all rows of the form, where taking it away was undone */
    ids: z.array(z.string()).optional(),
    removedAt: z.iso.datetime().optional(),
  });
  return {
    permission: "speakers.edit",
    async undo(tx, record, _actor, { entityId, data }) {
      const { name, added: wasAdded, removed: wasRemoved, nameId, roleId, ids, removedAt } = shape.parse(data);
      const words = wasAdded ?? wasRemoved ?? "";
      const now = new Date();
      const rows = added
        ? { id: { in: ids ?? [nameId ?? roleId ?? ""] }, removedAt: null }
        : { speakerId: entityId, removedAt: removedAt ? new Date(removedAt) : { not: null } };
      const set = { removedAt: added ? now : null };
      const select = { select: { id: true } } as const;
      const touched =
        what === "name"
          ? await tx.speakerName.findMany({ where: added ? rows : { ...rows, name: words }, ...select })
          : await tx.speakerRole.findMany({ where: added ? rows : { ...rows, role: words }, ...select });
      const these = { where: { id: { in: touched.map((row) => row.id) } }, data: set };
      const { count } =
        what === "name" ? await tx.speakerName.updateMany(these) : await tx.speakerRole.updateMany(these);
      if (count === 0) return changedSince(`this ${what}`);
      if (added) {
        const type: EventType = `speaker.${what}-removed`;
        await record({
          type,
          entity: "speaker",
          entityId,
          data: { name, removed: words, removedAt: now.toISOString() },
        });
      } else {
        await record({
          type: `speaker.${what}-added`,
          entity: "speaker",
          entityId,
          data: { name, added: words, ids: touched.map((row) => row.id) },
        });
      }
      return ok(null);
    },
  };
}
