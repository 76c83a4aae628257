"use client";

import { useId, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { Room } from "@/lib/sessions/model";
import type { RoomActions, RoomReader } from "./session-actions";
import styles from "./thread.module.css";

type Props = {
  room: Room;
  reader: RoomReader;
  onWrite: RoomActions["writeComment"];
  onWritten: () => Promise<boolean>;
};

/** What is said about the statement. It stays with the statement after the session. */
export function Thread({ room, reader, onWrite, onWritten }: Props) {
  const { current } = room;
  const field = useId();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  const write = async () => {
    if (!current || text.trim() === "" || sending) return;
    setSending(true);
    const written = await onWrite({ statementId: current.statementId, text }).catch(() => null);
    setSending(false);
    if (!written?.ok) return setProblem(written?.message ?? "The desk does not answer. What you wrote is kept here.");
    setProblem(null);
    setText("");
    await onWritten();
    box.current?.focus();
  };

  return (
    <aside className={styles.thread} aria-label="Thread">
      <header>
        <h2>Thread</h2>
        {current && <span className={styles.dim}>on statement {current.position + 1}</span>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keys */}
      <ul tabIndex={0} aria-label="What was said">
        {(current?.thread ?? []).map((comment) => (
          <li key={comment.id}>
            <Avatar name={comment.author.name} you={comment.author.id === reader.id} decorative />
            <div>
              <p className={styles.said}>
                <b>{comment.author.id === reader.id ? "You" : comment.author.name}</b>
                <Time at={comment.createdAt} className={styles.dim} />
              </p>
              <p>{comment.text}</p>
            </div>
          </li>
        ))}
        {current && current.thread.length === 0 && (
          <li className={styles.dim}>Nobody has said anything about it yet.</li>
        )}
      </ul>
      {current && reader.mayWrite && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void write();
          }}
        >
          {problem && <p className="field-error">{problem}</p>}
          <label className="sr-only" htmlFor={field}>
            Write to the room
          </label>
          <input
            ref={box}
            id={field}
            className="field-input"
            placeholder="Write to the room"
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" size="small" unavailable={text.trim() === "" && "Write something first"}>
            Send
          </Button>
        </form>
      )}
    </aside>
  );
}
