import type { Result } from "@/lib/result";
import type { SpeakerSummary } from "@/lib/speakers/model";

export type Done = { group: string };
export type Act<Input> = (input: Input) => Promise<Result<Done>>;

/** What merging would move: shown before anything is done. */
export type MergeView = { from: SpeakerSummary; into: SpeakerSummary; names: string[] };

/** What a speaker's page does. The page hands these over as server actions. */
export type SpeakerActions = {
  rename: Act<{ id: string; version: number; name: string }>;
  addName: Act<{ id: string; name: string }>;
  removeName: Act<{ id: string; nameId: string }>;
  addRole: Act<{ id: string; role: string }>;
  removeRole: Act<{ id: string; roleId: string }>;
  merge: Act<{ fromId: string; intoId: string; fromVersion: number; intoVersion: number }>;
  undoMerge: Act<{ mergeId: string }>;
  undo: (input: { group: string }) => Promise<Result<{ undone: string }>>;
  previewMerge: (input: { fromId: string; intoId: string }) => Promise<Result<MergeView>>;
  find: (input: { q: string }) => Promise<Result<SpeakerSummary[]>>;
};

export type SpeakerRights = { edit: boolean; merge: boolean };
