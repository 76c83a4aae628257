import type { Tx } from "@/lib/db/client";
import { updateRows } from "@/lib/db/update-rows";
import { kept, type Row } from "./statement-place";

export type StatementWrite = Pick<Row, "id" | (typeof standing)[number] | (typeof kept)[number]> & {
  /** whether the words are others than those stored */
  reworded: boolean;
};

const standing = ["status", "closing", "openedUpTo"] as const;
const placed = [...kept, ...standing] as const;

/** Writes statements to their places, each once more than its version says. */
export async function updateStatements(tx: Tx, rows: readonly StatementWrite[]): Promise<void> {
  const reworded = rows.filter((row) => row.reworded);
  await updateRows(tx, "Statement", placed, reworded);
  // Naming the text, even the same, has the full-text table written anew.
  const carried = rows.filter((row) => !row.reworded);
  await updateRows(
    tx,
    "Statement",
    placed.filter((column) => column !== "text"),
    carried,
  );
}
