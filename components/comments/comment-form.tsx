"use client";

import { type RefObject, useId, useRef, useState, useSyncExternalStore } from "react";
import { keep, onKept, readKept } from "@/components/review/kept-on-machine";
import { Button } from "@/components/ui/button";
import type { Talking } from "./comment-actions";
import styles from "./comments.module.css";
import { mentionsIn } from "./find-mentions";
import { MentionField } from "./mention-field";

type Props = {
  talking: Talking;
  statementId: string;
  /** the thread that is answered; null for a new one */
  threadId: string | null;
  label: string;
  /** what its button says */
  send: string;
  /** in a room, Enter sends and Shift Enter begins a line */
  enterSends?: boolean;
  fieldId?: string;
  fieldRef?: RefObject<HTMLTextAreaElement | null>;
  onDone?: () => void;
  onCancel?: () => void;
};

/** Where a comment is written. What is written is kept in this browser until it is sent. */
export function CommentForm({ talking, statementId, threadId, label, send, enterSends = false, ...rest }: Props) {
  const { reader, people, acts } = talking;
  const made = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const field = rest.fieldRef ?? own;
  const key = `quotedesk:comment:${reader.id}:${statementId}:${threadId ?? "new"}`;
  const text = useSyncExternalStore(
    onKept,
    () => readKept(key) ?? "",
    () => "", // the server knows no drafts
  );
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const id = rest.fieldId ?? made;

  const write = async () => {
    if (text.trim() === "" || sending) return;
    setSending(true);
    const failure = await acts.write({ statementId, text, threadId, mentions: mentionsIn(text, people, named) });
    setSending(false);
    setProblem(failure && (Object.values(failure.fields ?? {}).flat()[0] ?? failure.message));
    if (failure) return;
    keep(key, null);
    setNamed(new Set());
    field.current?.focus();
    rest.onDone?.();
  };

  return (
    <form
      className={styles.form}
      data-talk=""
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      {problem && (
        <p className="field-error" id={`${id}-note`} role="alert">
          {problem}
        </p>
      )}
      <MentionField
        id={id}
        fieldRef={field}
        label={label}
        describedBy={problem ? `${id}-note` : undefined}
        placeholder={`${label}; @ names somebody`}
        rows={enterSends ? 1 : 2}
        text={text}
        onText={(value) => keep(key, value === "" ? null : value)}
        people={people.filter((person) => person.id !== reader.id)}
        onName={(person) => setNamed(new Set([...named, person.id]))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          const sends = enterSends ? !event.shiftKey : event.ctrlKey || event.metaKey;
          if (!sends) return;
          event.preventDefault();
          // At the desk the same keys give the verdict.
          event.stopPropagation();
          void write();
        }}
      />
      <span className={styles.send}>
        <Button
          type="submit"
          size="small"
          unavailable={sending ? "Sending" : text.trim() === "" && "Write something first"}
        >
          {send}
        </Button>
        {rest.onCancel && (
          <Button size="small" variant="bare" onClick={rest.onCancel}>
            Close
          </Button>
        )}
      </span>
    </form>
  );
}
