"use client";

import type { Route } from "next";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Time } from "@/components/ui/time";
import { dayOf, dayWords } from "@/components/ui/time-words";
import type { ActivityLine } from "@/lib/events/activity/model";
import styles from "./activity.module.css";

type Props = {
  lines: readonly ActivityLine[];
  /** what the page is about: it is not named again on each line */
  about: "statement" | "document" | "person";
};

/** What happened, day by day. Days are the reader's own, which only the browser knows: the server counts in UTC. */
export function ActivityList({ lines, about }: Props) {
  const [zone, setZone] = useState<string | undefined>("UTC");
  useEffect(() => setZone(undefined), []);
  const days: { day: string; at: string; lines: ActivityLine[] }[] = [];
  for (const line of lines) {
    const day = dayOf(new Date(line.at), zone);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, at: line.at, lines: [line] });
  }
  return (
    <>
      {days.map(({ day, at, lines: those }) => (
        <section key={day} className={styles.day} aria-label={dayWords(new Date(at), zone)}>
          <h2>{dayWords(new Date(at), zone)}</h2>
          <ol>
            {those.map((line) => (
              <li key={line.seq}>
                <Time at={line.at} form="clock" className={styles.time} />
                <p>
                  {about !== "person" && <Who line={line} />}
                  {about === "person" ? capital(line.sentence) : line.sentence}
                  {line.more > 0 && `, and ${line.more.toLocaleString("en")} more`}
                  <Where line={line} about={about} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Who({ line: { by } }: { line: ActivityLine }) {
  if (by === null) return <b>The command line </b>;
  return (
    <>
      <Link href={`/people/${by.id}` as Route} prefetch={false} className={styles.who}>
        {by.name}
      </Link>{" "}
    </>
  );
}

/** The statement or the document that it was done to, where one can still go there. */
function Where({ line: { seq, statementId, document }, about }: { line: ActivityLine; about: Props["about"] }) {
  const statement = about !== "statement" && statementId !== null;
  const title = about === "person" && document !== null;
  if (!statement && !title) return null;
  return (
    <span className={styles.where}>
      {statement && (
        <Link
          className="link"
          href={`/statements/${statementId}` as Route}
          prefetch={false}
          aria-label={`The statement of line ${seq}`}
        >
          the statement
        </Link>
      )}
      {statement && title && " in "}
      {title && (
        <Link className="link" href={`/documents/${document.id}/review` as Route} prefetch={false}>
          {document.title}
        </Link>
      )}
    </span>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
