/** Judged by some of the readers whom the rules of the desk ask for, and not yet by this one. */
export const awaitsSecondReader = (userId: string) => ({
  closing: "awaiting",
  verdicts: { none: { reviewerId: userId, withdrawals: { none: {} } } },
});
