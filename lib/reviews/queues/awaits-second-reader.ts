/** Judged by some of the readers whom the rules of the desk ask for, and never by this one. */
export const awaitsSecondReader = (userId: string) => ({
  closing: "awaiting",
  verdicts: { none: { reviewerId: userId } },
});

/** The same, and judged by this one at some time: what they gave may stand no more. */
export const mayAwaitThemAgain = (userId: string) => ({
  closing: "awaiting",
  verdicts: { some: { reviewerId: userId } },
});
