"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { type RefObject, useEffect, useState } from "react";
import type { Result } from "@/lib/result";
import type { SpeakerSummary } from "@/lib/speakers/model";
import { counted, speakerKindLabels, totalOf } from "./count-words";
import styles from "./speaker-picker.module.css";

type Props = {
  fieldRef: RefObject<HTMLInputElement | null>;
  find: (input: { q: string }) => Promise<Result<SpeakerSummary[]>>;
  /** the speaker that is not offered */
  except: string;
  onChoose: (speaker: SpeakerSummary) => void;
};

const typingPause = 150; // milliseconds

/** Finds a speaker of the desk by any of their names: arrows move, Enter chooses. */
export function SpeakerPicker({ fieldRef, find, except, onChoose }: Props) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<SpeakerSummary[] | null>(null);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(async () => {
      const result = await find({ q: typed.trim() });
      if (!left && result.ok) setFound(result.value.filter(({ id }) => id !== except));
    }, typingPause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [typed, find, except]);

  return (
    <Autocomplete.Root
      inline
      open
      items={found ?? []}
      filter={null}
      autoHighlight="always"
      itemToStringValue={({ name }: SpeakerSummary) => name}
      value={typed}
      onValueChange={(value, { reason }) => reason !== "item-press" && setTyped(value)}
    >
      <Autocomplete.Input ref={fieldRef} className="field-input" aria-label="The other speaker" placeholder="A name" />
      <Autocomplete.Empty className={styles.empty}>
        {found === null
          ? ""
          : typed.trim() === ""
            ? "There is no other speaker yet."
            : `Nobody on the desk is called “${typed.trim()}”.`}
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {(speaker: SpeakerSummary) => (
          <Autocomplete.Item key={speaker.id} value={speaker} className={styles.item} onClick={() => onChoose(speaker)}>
            <b>{speaker.name}</b>
            <span>
              {[
                speaker.role ?? speakerKindLabels[speaker.kind],
                counted(totalOf(speaker.quotes) + totalOf(speaker.claims), "statement"),
              ].join(", ")}
            </span>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
