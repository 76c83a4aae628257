"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type PointerEvent, useMemo, useRef } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { useKeys } from "@/components/keys/use-keys";
import { useTextMode } from "@/components/review/use-text-mode";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Statement } from "@/lib/statements/model";
import { paragraphSpans } from "@/lib/text/paragraphs";
import styles from "./passage-picker.module.css";
import { sideBySideOf } from "./side-by-side-address";

type Props = {
  title: string;
  text: string;
  versionId: string;
  statement: Pick<Statement, "id" | "text" | "documentId">;
};

/** A stored document to read, and to choose a passage of by mouse or by keyboard: it is then held beside the quote. */
export function PassagePicker({ title, text, versionId, statement }: Props) {
  const router = useRouter();
  const pane = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphSpans(text), [text]);
  const mode = useTextMode({ text, root, pane, from: 0 });
  const desk = `/documents/${statement.documentId}/review?s=${statement.id}` as Route;
  const use = () =>
    mode.chosen === null ? false : router.push(sideBySideOf(statement.id, { versionId, ...mode.chosen }));
  const inText = (act: () => void) => () => (mode.on ? act() : false);
  useKeys({
    text: mode.enter,
    accept: use,
    "word-left": inText(() => mode.step(-1, false)),
    "word-right": inText(() => mode.step(1, false)),
    "extend-left": inText(() => mode.step(-1, true)),
    "extend-right": inText(() => mode.step(1, true)),
    back: () => (mode.on || mode.chosen !== null ? mode.leave() : router.push(desk)),
  });
  return (
    <main id="main" ref={pane} className={styles.page} tabIndex={-1}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p>
          Choose the passage for <q>{statement.text}</q>
        </p>
        <div className={styles.ways}>
          <Button
            variant="ink"
            unavailable={mode.chosen === null && "Select the words first."}
            onPointerDown={keepSelection}
            onClick={use}
          >
            Hold it beside the quote <KeyHint command="accept" />
          </Button>
          <Button onClick={mode.enter}>
            Select by keyboard <KeyHint command="text" />
          </Button>
          <ButtonLink href={desk}>
            Back to the desk <KeyHint command="back" />
          </ButtonLink>
        </div>
      </header>
      <div ref={root} className={styles.text}>
        {paragraphs.map(({ start, end }) => (
          <p key={start} data-paragraph={start}>
            {text.slice(start, end)}
          </p>
        ))}
      </div>
    </main>
  );
}

/** A press on the button must not take the selection away before it is used. */
const keepSelection = (event: PointerEvent<HTMLElement>): void => event.preventDefault();
