import { expect, test } from "vitest";
import { usualRules } from "@/lib/reviews/rules/model";
import { rulesLine } from "./rules-line";

test.each([
  [{}, null],
  [{ blind: true }, null],
  [{ needed: 2 }, "Two verdicts close it"],
  [{ needed: 5, blind: true }, "Five verdicts close it; each is kept from others until all are in"],
  [{ proposerMayVerify: false }, "Whoever attributed or marked it may not verify it"],
  [
    { needed: 3, proposerMayVerify: false },
    "Three verdicts close it; whoever attributed or marked it may not verify it",
  ],
])("%j", (some, line) => expect(rulesLine({ ...usualRules, ...some })).toBe(line));
