import type { StatementKind, Status } from "@/lib/statements/model";

/** How many of a speaker's statements, of one kind and status, stand in documents of one day. */
export type Moment = {
  kind: StatementKind;
  status: Status;
  /** the document's date, or the day it was brought in where it has none: ISO 8601, UTC */
  day: string;
  count: number;
};
