import type { ExtractedStatement } from "@/lib/extraction/model";
import type { Place, Row } from "./statement-place";

/** What is known of the document's speakers while a draft is read. */
export type Attributing = {
  /** the stored speaker that a name found in the new draft is, the merged ones as one; null for somebody new */
  idOf: (name: string) => string | null;
  /** the speaker that this one has been merged into, or itself */
  canonical: (speakerId: string) => string;
  /** whether these words are a name of that speaker */
  isNameOf: (speakerId: string, words: string) => boolean;
};

export type Attributed = {
  attribution: Place;
  /** whom the new draft names, where that is not the speaker there was */
  speaker: { name: string; id: string | null } | null;
};

/**
 * Who says it in the new draft. What a person chose stays. The words that name the speaker stand as they stood: so does
 * the speaker. Else the machine's reading of the new draft is taken, and where that is somebody else, the statement is
 * no longer what was judged. Where the machine names nobody, nothing is taken away.
 */
export function attribute(row: Row, found: ExtractedStatement | null, mapped: Place, by: Attributing): Attributed {
  if (row.attributedById !== null || found === null || found.speaker === null)
    return { attribution: {}, speaker: null };
  const id = by.idOf(found.speaker);
  const same = row.speakerId !== null && id !== null && by.canonical(row.speakerId) === by.canonical(id);
  const named =
    row.speakerId !== null &&
    row.mentionText !== null &&
    mapped.mentionStart !== null &&
    (row.cueText === null || mapped.cueStart !== null) &&
    by.isNameOf(row.speakerId, row.mentionText);
  if (named && !same) return { attribution: {}, speaker: null };
  const { mention, cue, rule, confidence } = found;
  const attribution: Place = {
    mentionStart: mention?.start ?? null,
    mentionEnd: mention?.end ?? null,
    mentionText: mention?.text ?? null,
    cueStart: cue?.start ?? null,
    cueEnd: cue?.end ?? null,
    cueText: cue?.text ?? null,
    rule,
    confidence,
  };
  return { attribution, speaker: same ? null : { name: found.speaker, id } };
}
