import type { Comment } from "@/lib/comments/model";
import type { CommentInput } from "@/lib/comments/schema";
import type { Failure, Result } from "@/lib/result";
import type { Person } from "./find-mentions";

type Act<Input> = (input: Input) => Promise<Result<{ comment: Comment; group: string }>>;

/** What a page hands its threads: server actions. */
export type CommentActions = {
  write: Act<CommentInput>;
  resolve: Act<{ id: string; resolved: boolean }>;
  withdraw: Act<{ id: string; withdrawn: boolean }>;
};

/** What threads ask of the page they stand on. A failure is shown where it was asked for; null where it was done. */
export type CommentActs = {
  write: (input: CommentInput) => Promise<Failure | null>;
  resolve: (id: string, resolved: boolean) => Promise<Failure | null>;
  withdraw: (id: string, withdrawn: boolean) => Promise<Failure | null>;
};

export type CommentReader = {
  id: string;
  /** may write, resolve, and withdraw what is theirs */
  mayWrite: boolean;
  /** may withdraw what others wrote */
  mayWithdrawAny: boolean;
};

/** What threads need beside the comments. `people` are those who can be named: who works at the desk now. */
export type Talking = { reader: CommentReader; people: readonly Person[]; acts: CommentActs };
