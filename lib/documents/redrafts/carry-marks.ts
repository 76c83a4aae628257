import type { Tx } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { Alignment } from "@/lib/text/align-texts";
import { makeAnchor } from "@/lib/text/anchor";
import { reanchor } from "@/lib/text/reanchor";
import { sentenceSpans } from "@/lib/text/sentences";

/**
 * Writes the marks of sentences again for a new draft, where the sentence still stands word for word as a sentence. Those
 * of the old draft stay with it: there they hold again where the new one is taken back.
 */
export async function carryMarks(
  tx: Tx,
  alignment: Alignment,
  fromVersionId: string,
  version: { id: string; documentId: string; text: string },
): Promise<void> {
  const marks = await tx.sentenceMark.findMany({ where: { versionId: fromVersionId, removedAt: null } });
  if (marks.length === 0) return;
  const sentences = new Set(sentenceSpans(version.text).map(({ start, end }) => `${start}–${end}`));
  const found = reanchor(
    alignment,
    marks.map((mark) => ({ ...mark, kind: "sentence" })),
  );
  const carried = marks.flatMap((mark, index) => {
    const one = found[index];
    if (!one || one.outcome === "gone" || one.outcome === "reworded") return [];
    if (!sentences.has(`${one.span.start}–${one.span.end}`)) return [];
    const { suggested, byId, createdAt } = mark;
    const anchor = makeAnchor(version.text, one.span);
    return [
      { id: newId(), documentId: version.documentId, versionId: version.id, ...anchor, suggested, byId, createdAt },
    ];
  });
  await tx.sentenceMark.createMany({ data: carried });
}
