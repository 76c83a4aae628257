import type { StatementKind, Status } from "@/lib/statements/model";

/** A statement that the newest draft has no words for. */
export type TrayItem = {
  id: string;
  kind: StatementKind;
  text: string;
  speaker: string | null;
  /** what its verdicts gave it while its words stood */
  status: Status;
  /** verdicts and evidence that wait with it */
  verdicts: number;
  evidence: number;
  /** the draft that last had its words */
  draft: number;
  version: number;
  at: string;
};
