"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { SpeakerSummary } from "@/lib/speakers/model";
import type { SpeakerRef, Statement } from "@/lib/statements/model";
import type { ReviewActions } from "./review-actions";
import styles from "./speaker-dialog.module.css";
import { type SpeakerOption, speakerOptions } from "./speaker-options";

type Props = {
  statement: Statement;
  number: number;
  speakers: readonly SpeakerRef[];
  find: ReviewActions["findSpeakers"];
  onChoose: (option: SpeakerOption) => void;
  onClose: () => void;
};

const typingPause = 150; // milliseconds

/** Who said it: one of the document's speakers, one of the desk's, a new one by name, or nobody. */
export function SpeakerDialog({ statement, number, speakers, find, onChoose, onClose }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const onDesk = useDeskSpeakers(typed, find);
  const options = speakerOptions(typed, speakers, onDesk);
  const active = options[Math.min(at, options.length - 1)];

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined)
      setAt((now) => (Math.min(now, options.length - 1) + step + options.length) % options.length);
    else if (event.key === "Enter" && active !== undefined) onChoose(active);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="narrow"
      title={`Who said statement ${number}?`}
      description={<span className={styles.words}>{statement.text}</span>}
      initialFocus={input}
    >
      <input
        ref={input}
        className="field-input"
        role="combobox"
        aria-label="Speaker"
        aria-expanded={true}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active && `${id}-${keyOf(active)}`}
        autoComplete="off"
        placeholder="A name"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Speakers" className={styles.list}>
        {options.map((option, index) => (
          <div
            key={keyOf(option)}
            id={`${id}-${keyOf(option)}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === active}
            className={styles.option}
            ref={(element) => {
              if (option === active) element?.scrollIntoView({ block: "nearest" });
            }}
            onPointerMove={() => setAt(index)}
            onClick={() => onChoose(option)}
            onKeyDown={(event) => event.key === "Enter" && onChoose(option)}
          >
            <OptionWords option={option} current={statement.speaker?.id ?? null} />
          </div>
        ))}
      </div>
    </Dialog>
  );
}

const keyOf = (option: SpeakerOption): string => (option.type === "speaker" ? option.id : option.type);

function OptionWords({ option, current }: { option: SpeakerOption; current: string | null }) {
  if (option.type === "nobody")
    return (
      <>
        <b>Nobody</b>
        <span>the attribution is taken away</span>
      </>
    );
  if (option.type === "new")
    return (
      <>
        <b>{option.name}</b>
        <span>a new speaker</span>
      </>
    );
  return (
    <>
      <b>{option.name}</b>
      <span>{option.id === current ? "as it is now" : option.note}</span>
    </>
  );
}

function useDeskSpeakers(typed: string, find: ReviewActions["findSpeakers"]): SpeakerSummary[] {
  const [found, setFound] = useState<SpeakerSummary[]>([]);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(async () => {
      const result = await find({ q: typed.trim() });
      if (!left && result.ok) setFound(result.value);
    }, typingPause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [typed, find]);
  return found;
}
