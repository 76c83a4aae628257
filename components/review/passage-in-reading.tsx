"use client";

import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Span } from "@/lib/text/model";
import { normaliseText } from "@/lib/text/normalise";
import styles from "./reading-panel.module.css";

type Props = {
  /** as it was read */
  text: string;
  /** what is selected first */
  from: Span | null;
  onChoose: (span: Span) => void;
};

/**
 * What was read, to select a passage in. A text field that cannot be written in: the browser's own selection, by mouse or
 * by Shift and the arrows, counts in the text's own units, and a text of megabytes stays quick.
 */
export function PassageInReading({ text: raw, from, onChoose }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // Places count in the text as it is stored.
  const text = useMemo(() => normaliseText(raw).text, [raw]);
  const [selected, setSelected] = useState<Span | null>(null);
  const [q, setQ] = useState("");
  const [missed, setMissed] = useState(false);
  const first = useRef(from);

  const select = useCallback(({ start, end }: Span) => {
    const field = area.current;
    if (!field) return;
    // Focused after the selection is set, the field scrolls to it.
    field.blur();
    field.setSelectionRange(start, end);
    field.focus();
    setSelected({ start, end });
  }, []);
  useEffect(() => {
    if (first.current) select(first.current);
    else area.current?.focus();
  }, [select]);

  const findNext = () => {
    const words = q.trim().toLowerCase();
    if (words === "") return;
    const all = text.toLowerCase();
    const after = all.indexOf(words, selected?.end ?? 0);
    const at = after < 0 ? all.indexOf(words) : after;
    setMissed(at < 0);
    if (at >= 0) select({ start: at, end: at + words.length });
  };
  const chosen = selected && trimmed(text, selected);
  return (
    <div className={styles.picker}>
      <div className={styles.find}>
        <TextField
          label="Find in it"
          value={q}
          autoComplete="off"
          error={missed ? "These words do not stand in it." : null}
          onChange={(event) => {
            setQ(event.target.value);
            setMissed(false);
          }}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== "Enter") return;
            // Or the whole form is sent.
            event.preventDefault();
            findNext();
          }}
        />
        <Button size="small" onClick={findNext}>
          Find next
        </Button>
      </div>
      <label className="field-label" htmlFor={id}>
        Its text
      </label>
      <textarea
        ref={area}
        id={id}
        className="field-input font-serif"
        rows={9}
        readOnly
        value={text}
        aria-describedby={`${id}-note`}
        onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) => setSelected({ start, end })}
      />
      <p id={`${id}-note`} className="field-hint">
        Select the passage, with the mouse or with Shift and the arrow keys.
      </p>
      <div>
        <Button
          size="small"
          unavailable={!chosen && "Select the words first."}
          onClick={() => chosen && onChoose(chosen)}
        >
          Compare the words selected
        </Button>
      </div>
    </div>
  );
}

/** The words selected, without the space around them; null where there are none. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
