import type { Coverage } from "@/lib/documents/coverage/model";
import type {
  ClearDocumentInput,
  MarkSentencesInput,
  UnmarkSentencesInput,
  WithdrawClearanceInput,
} from "@/lib/documents/coverage/schema";
import type { Result } from "@/lib/result";

type Act<Input> = (input: Input) => Promise<Result<{ coverage: Coverage; group: string }>>;

/** What the page hands the sentence view: server actions, each checked again by its service. */
export type CoverageActions = {
  mark: Act<MarkSentencesInput>;
  unmark: Act<UnmarkSentencesInput>;
  clear: Act<ClearDocumentInput>;
  withdraw: Act<WithdrawClearanceInput>;
  undo: (input: { group: string }) => Promise<Result<{ undone: string }>>;
  read: (input: { documentId: string }) => Promise<Result<Coverage>>;
};

export type RunAct = (act: () => ReturnType<Act<never>>, words: string) => Promise<boolean>;
