/** Why an expected thing did not happen. One table maps these to an HTTP status, one to words. */
export type Reason =
  | "malformed" // the request cannot be read: 400
  | "unauthenticated" // nobody is signed in: 401
  | "forbidden" // signed in, but this role may not: 403
  | "not-found" // 404
  | "changed" // somebody else was first; `current` is what stands now: 409
  | "too-large" // 413
  | "unsupported" // not a kind of file this desk reads: 415
  | "refused" // understood, and against a rule; `fields` or `missing` say which: 422
  | "too-many"; // too many tries; `retryAfter` seconds: 429

export type Failure = {
  ok: false;
  reason: Reason;
  /** A finer code for programs, e.g. "gate-unmet", "empty-text". */
  code: string;
  /** A sentence a person can act on. */
  message: string;
  fields?: Record<string, string[]>;
  current?: unknown;
  missing?: string[];
  retryAfter?: number;
};

export type Result<T> = { ok: true; value: T } | Failure;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (
  reason: Reason,
  code: string,
  message: string,
  more: Pick<Failure, "fields" | "current" | "missing" | "retryAfter"> = {},
): Failure => ({ ok: false, reason, code, message, ...more });
