import type { PierDesk } from "./pier-desk";
import type { Row } from "./rows";

type Expected = { reads: Row["expected"]; reviewersMay: (status: number) => Row["expected"] };

/** Rows of who sees to what. */
export const queueRows = ({ reviewersMay }: Expected, desk: () => PierDesk): Record<string, Row> => ({
  "POST /statements/{id}/acts": {
    expected: reviewersMay(200),
    // Nobody has it in hand, so there is nothing to put out of it: done all the same.
    call: () => ({ params: { id: desk().statementId }, body: { act: "release" } }),
  },
});
