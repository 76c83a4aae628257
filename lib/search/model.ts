import type { SpeakerSummary } from "@/lib/speakers/model";
import type { Statement } from "@/lib/statements/model";

/** The newest matches of each kind, for a search over the whole desk. */
export type DeskMatches = {
  statements: Statement[];
  documents: { id: string; title: string }[];
  speakers: SpeakerSummary[];
};
