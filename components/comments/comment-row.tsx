import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import type { Comment } from "@/lib/comments/model";
import type { Talking } from "./comment-actions";
import styles from "./comments.module.css";
import { partedByNames } from "./find-mentions";

type Props = { comment: Comment; talking: Talking; onAct: (done: Promise<unknown>) => void };

/** What one person said. Withdrawn, its place stays. */
export function CommentRow({ comment, talking: { reader, acts }, onAct }: Props) {
  const { id, author, text, mentions, createdAt, withdrawn } = comment;
  const mine = author.id === reader.id;
  const mayWithdraw = reader.mayWrite && (mine || reader.mayWithdrawAny);
  return (
    <article className={styles.comment} id={`comment-${id}`} tabIndex={-1} aria-label={`Comment by ${author.name}`}>
      <Avatar name={author.name} you={mine} size={20} decorative />
      <div className={styles.words}>
        <p className={styles.said}>
          <b>{mine ? "You" : author.name}</b>
          <Time at={createdAt} className={styles.dim} />
          {mayWithdraw && (
            <button
              type="button"
              className={styles.small}
              aria-label={`${withdrawn ? "Bring back" : "Withdraw"} what ${mine ? "you" : author.name} said`}
              onClick={() => onAct(acts.withdraw(id, withdrawn === null))}
            >
              {withdrawn ? "Bring back" : "Withdraw"}
            </button>
          )}
        </p>
        {withdrawn ? (
          <p className={styles.dim}>Withdrawn{withdrawn.by === author.name ? "" : ` by ${withdrawn.by}`}.</p>
        ) : (
          <p className={styles.text} dir="auto">
            {partedByNames(text, mentions).map((piece, at) =>
              piece.person ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of words that never change
                <b key={at} data-you={piece.person.id === reader.id ? "" : undefined}>
                  {piece.text}
                </b>
              ) : (
                piece.text
              ),
            )}
          </p>
        )}
      </div>
    </article>
  );
}
