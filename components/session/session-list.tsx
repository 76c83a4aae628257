import type { Route } from "next";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import type { SessionSummary } from "@/lib/sessions/model";
import styles from "./session-list.module.css";

/** The most faces that fit a row; the rest are counted. */
const faces = 6;

export function SessionList({ sessions }: { sessions: readonly SessionSummary[] }) {
  return (
    <ul>
      {sessions.map((session) => (
        <li key={session.id} className={styles.row}>
          <Link href={`/sessions/${session.id}` as Route} className={styles.title}>
            {session.title}
          </Link>
          <span className={styles.about}>
            {session.closedAt === null ? (
              <b>Open</b>
            ) : (
              <>
                Closed <Time at={session.closedAt} />
              </>
            )}
          </span>
          <span className={styles.about}>
            {session.done} of {session.items} done
          </span>
          <span className={styles.about}>led by {session.chair.name}</span>
          <span className={styles.people}>
            {session.members.slice(0, faces).map(({ id, name }) => (
              <Avatar key={id} name={name} size={20} />
            ))}
            {session.members.length > faces && <span>+{session.members.length - faces}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
