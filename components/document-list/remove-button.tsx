"use client";

import { Trash2 } from "lucide-react";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Result } from "@/lib/result";
import { useRemovals } from "./removals";

export type Remove = (input: { id: string; version: number }) => Promise<Result<{ id: string; version: number }>>;

/** Takes a document off the desk. Nothing asks first: the line that follows takes it back. */
export function RemoveButton({
  id,
  title,
  version,
  remove,
}: {
  id: string;
  title: string;
  version: number;
  remove: Remove;
}) {
  const { tell } = useRemovals();
  const [pending, startTransition] = useTransition();
  const act = () =>
    startTransition(async () => {
      const result = await remove({ id, version });
      tell(
        result.ok
          ? { text: `“${title}” removed from the desk`, undo: result.value }
          : { text: `Not removed: ${result.message}`, undo: null },
      );
    });
  return (
    <IconButton label={`Remove ${title}`} title="Remove from the desk" onClick={pending ? undefined : act}>
      <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
