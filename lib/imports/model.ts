type Tally = {
  added: number;
  /** here already, and left as they are */
  existed: number;
};

/** What an import did. */
export type Imported = {
  documents: { id: string; title: string; existed: boolean }[];
  statements: Tally & {
    /** somebody removed them from this desk, so they were left out */
    removed: number;
  };
  verdicts: Tally;
  rulings: Tally & {
    /** here readers decided since, or are waited for, so they were left out */
    leftOut: number;
  };
  evidence: Tally & {
    /** confidential, and so without content in the export: nothing could be brought back */
    withheld: number;
  };
  /** not brought in, each with the reason: this desk has a newer draft of it */
  leftOut: { id: string; title: string; why: string }[];
  /** the whole import as one act, for undoing it; null where everything was here already */
  group: string | null;
};
