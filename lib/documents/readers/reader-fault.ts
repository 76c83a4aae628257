import type { Reason } from "@/lib/result";

export type FaultReason = Extract<Reason, "too-large" | "unsupported" | "refused">;

/**
 * Why a file cannot be read, in a sentence for whoever chose it. Thrown, because a reader finds out deep inside of a
 * library's calls; it becomes a returned failure where the reader's process answers.
 */
export class ReaderFault extends Error {
  constructor(
    readonly reason: FaultReason,
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
