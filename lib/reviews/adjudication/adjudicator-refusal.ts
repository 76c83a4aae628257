import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { type Failure, fail } from "@/lib/result";
import type { Adjudicators, Rules } from "../rules/model";

const admitted: Record<Adjudicators, readonly string[]> = {
  administrators: ["administrator"],
  editors: ["administrator", "editor"],
  reviewers: ["administrator", "editor", "reviewer"],
};

const words: Record<Adjudicators, string> = {
  administrators: "an administrator",
  editors: "an editor or an administrator",
  reviewers: "a reviewer, an editor or an administrator",
};

/** Why somebody may not rule under these rules; null where they may. */
export function adjudicatorRefusal(actor: Actor | null, { adjudicators }: Pick<Rules, "adjudicators">): Failure | null {
  const refused = refusal(actor, "verdicts.adjudicate");
  if (refused || !actor || admitted[adjudicators].includes(actor.role)) return refused;
  return fail(
    "forbidden",
    "not-an-adjudicator",
    `By the rules here ${words[adjudicators]} rules on verdicts that differ. Ask one of them.`,
  );
}
