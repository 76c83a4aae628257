import type { SpeakerKind } from "@/lib/extraction/model";
import type { CountsByStatus } from "@/lib/statements/model";

export type SpeakerSummary = {
  id: string;
  slug: string;
  name: string;
  kind: SpeakerKind;
  /** the newest role found, if any */
  role: string | null;
  version: number;
  quotes: CountsByStatus;
  claims: CountsByStatus;
  documents: number;
};

/** Where a name or role stands; null places were added by a person. */
export type FoundAt = { documentId: string; documentTitle: string; start: number; end: number; at: string };

export type SpeakerDetail = SpeakerSummary & {
  names: {
    id: string;
    name: string;
    found: FoundAt | null;
    count: number;
    addedBy: string | null;
    fromMerged: { id: string; name: string } | null;
  }[];
  roles: { id: string; role: string; found: FoundAt | null; addedBy: string | null }[];
  merges: { id: string; from: { id: string; name: string }; at: string; by: string }[];
  /** set where this speaker has been merged into another: show that one */
  mergedInto: { slug: string; name: string } | null;
};

/** What merging one speaker into another would do. */
export type MergePreview = {
  from: SpeakerSummary;
  into: SpeakerSummary;
  /** the speaker as it would be */
  after: { names: string[]; quotes: CountsByStatus; claims: CountsByStatus; documents: number };
};
