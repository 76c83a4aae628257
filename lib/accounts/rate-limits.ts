import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Failure, fail } from "@/lib/result";

/** How many tries, in how many seconds. Kept in this process: a restart forgets them. */
const limits = {
  /** failed sign-ins: many people of one newsroom share an address, so it is allowed more than one account is */
  "sign-in address": { points: 50, duration: 15 * 60 },
  "sign-in account": { points: 10, duration: 15 * 60 },
  /** links with a secret in them: 256 random bits cannot be guessed; this saves the work of trying */
  "set-up": { points: 20, duration: 15 * 60 },
  invitation: { points: 20, duration: 15 * 60 },
  "password change": { points: 10, duration: 15 * 60 },
  "API token": { points: 100, duration: 15 * 60 },
  /** by actor: far above what a person does, low enough that a runaway script leaves room for others */
  write: { points: 6000, duration: 60 },
  presence: { points: 600, duration: 60 },
  export: { points: 60, duration: 60 },
  reading: { points: 60, duration: 60 },
  trace: { points: 20, duration: 60 },
  "page fetch": { points: 20, duration: 60 },
} as const satisfies Record<string, { points: number; duration: number }>;

export type Limit = keyof typeof limits;

const shared = globalThis as { quotedeskLimiters?: Map<Limit, RateLimiterMemory> };
shared.quotedeskLimiters ??= new Map();
const limiters = shared.quotedeskLimiters;

function limiter(limit: Limit): RateLimiterMemory {
  const existing = limiters.get(limit);
  if (existing) return existing;
  const made = new RateLimiterMemory({ keyPrefix: limit, ...limits[limit] });
  limiters.set(limit, made);
  return made;
}

/** Why one more try may not be made now, or null. Counts nothing. */
export async function limitReached(limit: Limit, key: string): Promise<Failure | null> {
  const state = await limiter(limit).get(key);
  return state && state.consumedPoints >= limits[limit].points ? tooMany(state.msBeforeNext) : null;
}

/** Counts a failed try. */
export async function countFailure(limit: Limit, key: string): Promise<void> {
  await limiter(limit).penalty(key);
}

/** Counts one use, and says why it may not be made, or null. */
export async function countUse(limit: Limit, key: string): Promise<Failure | null> {
  try {
    await limiter(limit).consume(key);
    return null;
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return tooMany(rejection.msBeforeNext);
    throw rejection;
  }
}

/** For tests: forgets every count. */
export function forgetCounts(): void {
  limiters.clear();
}

function tooMany(milliseconds: number): Failure {
  const retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
  const wait = retryAfter < 90 ? `${retryAfter} seconds` : `${Math.ceil(retryAfter / 60)} minutes`;
  return fail("too-many", "too-many-tries", `Too many tries. Wait ${wait}, and try again.`, { retryAfter });
}
