import type { Route } from "next";
import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { Notice } from "@/lib/events/notifications/model";
import styles from "./inbox.module.css";
import { noticeWords } from "./notice-words";

type Props = {
  notice: Notice;
  /** marks it read, or unread again; left out where that is done elsewhere */
  onRead?: ((read: boolean) => void) | undefined;
};

/** One notice: who did what, to which words, and where to go. */
export function NoticeRow({ notice, onRead }: Props) {
  const { by, statement, session, note, at, read, count } = notice;
  return (
    <li className={styles.notice} data-unread={read ? undefined : ""}>
      <div className={styles.words}>
        <p>
          {!read && <span className="sr-only">Unread: </span>}
          <b>{by?.name ?? "The desk"}</b> {noticeWords(notice)}
        </p>
        {statement ? (
          <p className={styles.about}>
            <Link
              href={placeOf(statement, notice.commentId)}
              prefetch={false}
              data-needed=""
              onClick={() => onRead && !read && onRead(true)}
            >
              {statement.text}
            </Link>
            <span>
              {count > 1 ? "the first of them, in " : "in "}
              {statement.documentTitle}
            </span>
          </p>
        ) : (
          !session && <p className={styles.gone}>It is not on the desk any more.</p>
        )}
        {note && <p className={styles.note}>{note}</p>}
      </div>
      <div className={styles.aside}>
        <Time at={at} />
        {onRead && (
          <button type="button" className="link" onClick={() => onRead(!read)}>
            {read ? "Mark unread" : "Mark read"}
          </button>
        )}
      </div>
    </li>
  );
}

const placeOf = ({ id, documentId }: NonNullable<Notice["statement"]>, commentId: string | null): Route =>
  `/documents/${documentId}/review?s=${id}${commentId === null ? "" : `#comment-${commentId}`}` as Route;
