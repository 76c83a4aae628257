import type { PageTalk } from "@/components/comments/page-comments";
import { may } from "@/lib/accounts/authorise";
import { listColleagues } from "@/lib/accounts/members/queries";
import type { Actor } from "@/lib/accounts/model";
import { resolveThreadAction, withdrawCommentAction, writeCommentAction } from "./actions";

export const commentActions = {
  write: writeCommentAction,
  resolve: resolveThreadAction,
  withdraw: withdrawCommentAction,
};

/** What threads on a page need: who reads, who can be named, and the actions. */
export async function pageTalk(actor: Actor): Promise<PageTalk> {
  const people = await listColleagues(actor);
  return {
    reader: {
      id: actor.userId,
      mayWrite: may(actor, "comments.write"),
      mayWithdrawAny: may(actor, "acts.take-back"),
    },
    people: people.ok ? people.value : [],
    actions: commentActions,
  };
}
