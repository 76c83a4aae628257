"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { selectedSpan, selectSpan } from "@/components/document/text-position";
import { selectedWords, stepWord, type WordSelection, wordAt } from "@/components/document/word-stepping";
import type { Span } from "@/lib/text/model";
import { wordSpans } from "@/lib/text/words";

type Needs = {
  text: string;
  root: RefObject<HTMLDivElement | null>;
  pane: RefObject<HTMLElement | null>;
  /** where stepping begins: the open statement's place */
  from: number;
};

/**
 * Choosing words in the text, by mouse or by keyboard. Both are the browser's own selection, so that what is chosen is
 * seen, heard and copied like any other; in text mode the arrows move it by words.
 */
export function useTextMode({ text, root, pane, from }: Needs) {
  const words = useMemo(() => wordSpans(text), [text]);
  const [on, setOn] = useState(false);
  const [at, setAt] = useState<WordSelection | null>(null);
  const [chosen, setChosen] = useState<Span | null>(null);

  useEffect(() => {
    const read = () => setChosen(root.current === null ? null : selectedSpan(root.current, text));
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [root, text]);

  const show = useCallback(
    (selection: WordSelection, span = selectedWords(text, words, selection)) => {
      setAt(selection);
      if (span === null || root.current === null || !selectSpan(root.current, span)) return;
      const focus = document.getSelection()?.focusNode?.parentElement;
      focus?.scrollIntoView({ block: "nearest" });
    },
    [root, text, words],
  );

  const turnOn = useCallback(() => {
    setOn(true);
    pane.current?.focus({ preventScroll: true });
  }, [pane]);

  const enter = useCallback(() => {
    turnOn();
    const word = wordAt(words, from);
    if (word >= 0) show({ anchor: word, focus: word });
  }, [from, show, turnOn, words]);

  /** Enters with a span chosen; from there the arrows go on by words. */
  const choose = useCallback(
    (span: Span) => {
      turnOn();
      show({ anchor: wordAt(words, span.start), focus: wordAt(words, span.end - 1) }, span);
    },
    [show, turnOn, words],
  );

  const leave = useCallback(() => {
    setOn(false);
    setAt(null);
    document.getSelection()?.removeAllRanges();
  }, []);

  /** What is selected at this moment: the event that tells of a change comes later than a quick key. */
  const chosenNow = useCallback(
    (): Span | null => (root.current === null ? null : selectedSpan(root.current, text)),
    [root, text],
  );

  return {
    on,
    chosenNow,
    /** the span that is chosen in the text, by mouse or by keyboard */
    chosen,
    words,
    enter,
    choose,
    leave,
    step: useCallback(
      (by: 1 | -1, extend: boolean) => at !== null && show(stepWord(words, at, by, extend)),
      [at, show, words],
    ),
    goTo: useCallback(
      (offset: number) => {
        const word = wordAt(words, offset);
        if (word >= 0) show({ anchor: word, focus: word });
      },
      [show, words],
    ),
  };
}

export type TextMode = ReturnType<typeof useTextMode>;
