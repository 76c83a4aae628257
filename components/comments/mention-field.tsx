"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import styles from "./comments.module.css";
import { matching, nameBeingWritten, type Person } from "./find-mentions";

type Props = {
  id: string;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  label: string;
  describedBy: string | undefined;
  placeholder: string;
  rows: number;
  text: string;
  onText: (text: string) => void;
  people: readonly Person[];
  onName: (person: Person) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** Keys that belong to the list while it is open. All others, and all of them while it is closed, belong to the text. */
const ofTheList = new Set(["ArrowUp", "ArrowDown", "Enter", "Tab", "Escape"]);
const mostShown = 8;

/** A field of several lines in which @ offers the desk's people: arrows move, Enter chooses, Escape leaves the @ as it is. */
export function MentionField(props: Props) {
  const { fieldRef, text, onText, people, onName } = props;
  const [caret, setCaret] = useState(0);
  const [left, setLeft] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const wanted = useRef<number | null>(null);
  const writing = focused ? nameBeingWritten(text, caret) : null;
  const found = writing === null || writing.start === left ? [] : matching(people, writing.typed).slice(0, mostShown);
  const open = found.length > 0;

  // The caret goes behind the name once the field holds it.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    fieldRef.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });

  const choose = (person: Person) => {
    if (writing === null) return;
    const written = `${text.slice(0, writing.start)}@${person.name} `;
    wanted.current = written.length;
    setCaret(written.length);
    onText(written + text.slice(caret).replace(/^ /, ""));
    onName(person);
    fieldRef.current?.focus();
  };

  return (
    <Autocomplete.Root
      items={found}
      filter={null}
      mode="none"
      autoHighlight="always"
      open={open}
      onOpenChange={(opened, { reason }) => {
        if (!opened && (reason === "escape-key" || reason === "outside-press")) setLeft(writing?.start ?? null);
      }}
      itemToStringValue={({ name }: Person) => name}
      value={text}
      onValueChange={(value, { reason }) => {
        if (reason === "input-change") onText(value);
      }}
    >
      <Autocomplete.Input
        render={<textarea rows={props.rows} />}
        ref={fieldRef as unknown as RefObject<HTMLInputElement | null>}
        id={props.id}
        className={`field-input ${styles.field}`}
        // It is a text first, and a list only after an @.
        role="textbox"
        aria-multiline="true"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-expanded={undefined}
        placeholder={props.placeholder}
        maxLength={4000}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onSelect={(event) => {
          const at = event.currentTarget.selectionStart ?? 0;
          setCaret(at);
          if (nameBeingWritten(event.currentTarget.value, at)?.start !== left) setLeft(null);
        }}
        onKeyDown={(event) => {
          if (open && ofTheList.has(event.key) && !event.ctrlKey && !event.metaKey) {
            if (event.key === "Escape") event.stopPropagation();
            return;
          }
          event.preventBaseUIHandler();
          props.onKeyDown(event);
        }}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner align="start" side="top" sideOffset={4} collisionPadding={8} className="z-40">
          <Autocomplete.Popup className="menu" aria-label="People of the desk">
            <Autocomplete.List aria-label="People of the desk">
              {(person: Person) => (
                <Autocomplete.Item
                  key={person.id}
                  value={person}
                  className="menu-item"
                  // The field keeps the focus.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(person)}
                >
                  {person.name}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
