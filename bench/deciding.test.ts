import { expect, it } from "vitest";
import { fillDesk } from "@/lib/safekeeping/testing/filled-desk";
import { decideAtOnce, makeReviewers } from "./deciding";

it("has one winner each round, tells everybody else, overwrites nothing and keeps every intent", async () => {
  const [statementId] = await fillDesk();
  const report = await decideAtOnce(await makeReviewers(20), statementId ?? "", 3);
  expect(report).toMatchObject({ oneWinner: 3, conflictsTold: 57, otherwise: 0, kept: 3, intents: 57 });
});
