import { type Failure, fail } from "@/lib/result";
import type { Span } from "@/lib/text/model";

type Merged = Span & { versionId: string; kind: string; speakerId: string | null };

/** Code units that may lie between two statements that are merged: a cue and a few words, no paragraph. */
const widestGap = 200;

/**
 * Why these statements cannot become one, or null. They are in order of place; `canonical` gives for each speaker the
 * one it has been merged into.
 */
export function mergeFault(rows: readonly Merged[], canonical: ReadonlyMap<string, string>): Failure | null {
  const differ = (of: (row: Merged) => string) => new Set(rows.map(of)).size > 1;
  if (differ((row) => row.versionId))
    return fault("other-document", "These statements stand in different documents. Merge what stands in one.");
  if (differ((row) => row.kind))
    return fault(
      "other-kind",
      "These are quotes and claims. Change the kind of one first, or merge what is of one kind.",
    );
  const speakers = new Set(
    rows.flatMap((row) => (row.speakerId ? (canonical.get(row.speakerId) ?? row.speakerId) : [])),
  );
  if (speakers.size > 1)
    return fault("other-speaker", "These statements have different speakers. Give them one speaker first.");
  let end = rows[0]?.end ?? 0;
  for (const row of rows) {
    if (row.start - end > widestGap)
      return fault("far-apart", "These statements stand too far apart to be one. Merge neighbours.");
    end = Math.max(end, row.end);
  }
  return null;
}

const fault = (code: string, message: string) => fail("refused", code, message, { fields: { ids: [message] } });
