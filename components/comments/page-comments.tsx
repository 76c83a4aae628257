"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { Comment } from "@/lib/comments/model";
import type { Review } from "@/lib/reviews/closing/model";
import type { CommentActions, CommentReader } from "./comment-actions";
import { CommentsSection } from "./comments-section";
import type { Person } from "./find-mentions";
import { useCommentActs } from "./use-comment-acts";

export type PageTalk = { reader: CommentReader; people: readonly Person[]; actions: CommentActions };
type Props = {
  statementId: string;
  comments: readonly Comment[];
  review: Pick<Review, "state" | "rules">;
  talk: PageTalk;
};

/** The threads of a statement on a page that is read again as a whole once something was said. */
export function PageComments({ statementId, comments, review, talk }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const done = useCallback(
    (words: string) => {
      setSaid(words);
      router.refresh();
    },
    [router],
  );
  const acts = useCommentActs(talk.actions, done);
  return (
    <>
      <CommentsSection
        {...{ statementId, comments, review }}
        talking={{ reader: talk.reader, people: talk.people, acts }}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
