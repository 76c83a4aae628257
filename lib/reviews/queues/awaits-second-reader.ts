/**
 * Judged by others, not by this reader, and open still. While one verdict settles a statement this is what somebody
 * marked as needing a source and another could find one for.
 */
export const awaitsSecondReader = (userId: string) => ({
  status: "needs-sourcing",
  AND: [{ verdicts: { some: {} } }, { verdicts: { none: { reviewerId: userId } } }],
});
